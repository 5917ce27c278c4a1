<?php
/**
 * The site of the trial sends a strict content security policy. With `?bare` it allows nothing that stands in the page itself;
 * without it the hashes of what WordPress and its theme wrote there, and of nothing that anybody adds afterwards.
 *
 * It also lets the site's server ask the endpoint of the trial, which is on this machine and on no usual port.
 */

add_action(
	'template_redirect',
	static function () {
		ob_start(
			static function ( $page ) {
				$hashes = array( 'script' => array(), 'style' => array() );
				if ( ! isset( $_GET['bare'] ) ) {
					preg_match_all( '#<(script|style)\b([^>]*)>(.*?)</\1>#is', $page, $found, PREG_SET_ORDER );
					foreach ( $found as list( , $name, , $text ) ) {
						$hashes[ strtolower( $name ) ][] = $text;
					}
					preg_match_all( '#\sstyle="([^"]*)"#', $page, $found );
					foreach ( $found[1] as $text ) {
						$hashes['style'][] = html_entity_decode( $text, ENT_QUOTES );
					}
				}
				$said = static function ( $texts ) {
					$hash = static function ( $text ) {
						return " 'sha256-" . base64_encode( hash( 'sha256', $text, true ) ) . "'";
					};
					return implode( '', array_unique( array_map( $hash, $texts ) ) );
				};
				$endpoint = getenv( 'VECHE_ENDPOINT' );
				$policy   = array(
					"default-src 'self'",
					"script-src 'self' $endpoint" . $said( $hashes['script'] ),
					"style-src 'self' 'unsafe-hashes'" . $said( $hashes['style'] ),
					"connect-src 'self' $endpoint",
					"img-src 'self' data:",
					// WordPress looks in a worker made on the spot whether the browser has emoji.
					"worker-src 'self' blob:",
					"object-src 'none'",
					"base-uri 'self'",
					"form-action 'self'",
					"frame-ancestors 'none'",
				);
				header( 'Content-Security-Policy: ' . implode( '; ', $policy ) );
				return $page;
			}
		);
	}
);

add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	static function ( $ports ) {
		$ports[] = (int) parse_url( getenv( 'VECHE_ENDPOINT' ), PHP_URL_PORT );
		return $ports;
	}
);
