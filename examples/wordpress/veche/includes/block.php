<?php
/** The block. The server draws it, so that a page holds a tag and no script. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		$needs = array( 'api-fetch', 'block-editor', 'blocks', 'components', 'element', 'i18n', 'server-side-render' );
		wp_register_script(
			'veche-editor',
			plugins_url( 'block/editor.js', PLUGIN ),
			array_map( static fn( $name ) => "wp-$name", $needs ),
			(string) filemtime( dirname( PLUGIN ) . '/block/editor.js' ),
			true
		);
		wp_set_script_translations( 'veche-editor', 'veche', dirname( PLUGIN ) . '/languages' );
		register_block_type(
			dirname( PLUGIN ) . '/block',
			array(
				'render_callback' => static function ( array $attributes ): string {
					$widget = widget( $attributes );
					return '' === $widget ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $widget );
				},
			)
		);
	}
);
