<?php
/** What this site's server asks the endpoint. Residents' browsers ask for themselves. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

/** This site as browsers name it: scheme, host and port. */
function origin(): string {
	$home = wp_parse_url( home_url() );
	return $home['scheme'] . '://' . $home['host'] . ( isset( $home['port'] ) ? ':' . $home['port'] : '' );
}

/**
 * Asks as a page of this site would, so that a site which is not allowed hears of it.
 *
 * @return array|\WP_Error What it answers, else an error with the problem's code.
 */
function ask( string $endpoint, string $path ) {
	$response = wp_safe_remote_get(
		$endpoint . $path,
		array(
			'timeout'     => 10,
			'redirection' => 0,
			'headers'     => array( 'Origin' => origin() ),
		)
	);
	if ( is_wp_error( $response ) ) {
		return new \WP_Error( 'unreachable', $response->get_error_message() );
	}
	$body = json_decode( wp_remote_retrieve_body( $response ), true );
	if ( 200 === wp_remote_retrieve_response_code( $response ) && is_array( $body ) ) {
		return $body;
	}
	return new \WP_Error( is_string( $body['code'] ?? null ) ? $body['code'] : 'unreadable' );
}

/**
 * The script of today that never changes, and its hash.
 *
 * @return array|\WP_Error
 */
function ask_pinned( string $endpoint ) {
	$pinned = ask( $endpoint, '/veche/pinned.json' );
	if ( is_wp_error( $pinned ) ) {
		return $pinned;
	}
	$file      = $pinned['file'] ?? null;
	$integrity = $pinned['integrity'] ?? null;
	$is_whole  = is_string( $file ) && is_string( $integrity )
		&& preg_match( '#^/veche/[\w.-]+\.js$#D', $file )
		&& preg_match( '#^sha384-[A-Za-z0-9+/]{64}$#D', $integrity );
	return $is_whole ? compact( 'file', 'integrity' ) : new \WP_Error( 'unreadable' );
}
