<?php
/** The script, on pages that have a widget and on no other. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		$options = options();
		if ( '' === $options['endpoint'] ) {
			return;
		}
		// The address is as the endpoint says: a version in it would ask for the same file twice.
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_register_script( 'veche', $options['endpoint'] . ( $options['pinned']['file'] ?? '/veche.js' ), array(), null, true );
	}
);

/**
 * Says that it is a module. `wp_enqueue_script_module` came with WordPress 6.5, can tell no `integrity`, and is not printed
 * in the editor's frame.
 */
add_filter(
	'script_loader_tag',
	static function ( $tag, $handle, $src ) {
		if ( 'veche' !== $handle ) {
			return $tag;
		}
		$integrity = options()['pinned']['integrity'] ?? null;
		$pin       = $integrity ? array( 'integrity' => $integrity, 'crossorigin' => 'anonymous' ) : array();
		// Rocket Loader lets it alone if it reads this before `src`.
		$attributes = array( 'type' => 'module', 'id' => 'veche-js', 'data-cfasync' => 'false', 'src' => $src );
		return wp_get_script_tag( $attributes + $pin );
	},
	10,
	3
);

/** The editor shows real widgets, in a frame of its own or without one. */
add_action(
	'enqueue_block_assets',
	static function () {
		if ( is_admin() ) {
			wp_enqueue_script( 'veche' );
		}
	}
);
