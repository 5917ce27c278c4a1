<?php
/** `[veche widget="poll" topic="projects"]`, where there are no blocks. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

add_shortcode(
	'veche',
	static function ( $given ): string {
		$known = array( 'widget' => 'poll', 'topic' => '', 'lang' => '', 'fragment' => '' );
		return widget( shortcode_atts( $known, is_array( $given ) ? $given : array(), 'veche' ) );
	}
);
