<?php
/** Leaves nothing behind, on no site of a network. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'veche' );
foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array() as $veche_site ) {
	delete_blog_option( $veche_site, 'veche' );
}
