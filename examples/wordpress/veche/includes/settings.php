<?php
/** What an administrator sets is checked here, with the endpoint itself where that can be reached. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	static function () {
		// WordPress checks a new option twice, and would say everything twice.
		add_option( OPTION, NOTHING );
		register_setting( OPTION, OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\\checked' ) );
	}
);

/**
 * The scheme, host and port of an address, and nothing else; null where it is none. Browsers load a script without TLS
 * into no page that has it, and only a site on one's own machine has not.
 */
function endpoint_in( string $text ): ?string {
	if ( ! preg_match( '#^(https?)://([a-z0-9.-]+)(:\d{1,5})?/?$#iD', $text, $found ) ) {
		return null;
	}
	$host = strtolower( $found[2] );
	if ( 'http' === strtolower( $found[1] ) && ! in_array( $host, array( 'localhost', '127.0.0.1' ), true ) ) {
		return null;
	}
	return strtolower( $found[1] ) . '://' . $host . ( $found[3] ?? '' );
}

/**
 * What is kept of what was sent. Where a value cannot be right everything stays as it was.
 *
 * @param mixed $given From the form, or from whoever sets the option.
 */
function checked( $given ): array {
	$before = options();
	$given  = is_array( $given ) ? $given : array();
	$text   = static fn( string $name ): string => is_string( $given[ $name ] ?? null ) ? trim( $given[ $name ] ) : '';

	$endpoint = endpoint_in( $text( 'endpoint' ) );
	if ( null === $endpoint ) {
		complain( __( 'Nothing was saved: the address of the endpoint begins with https:// and ends after the name of the server, as https://veche.example.org.', 'veche' ) );
		return $before;
	}
	$space = $text( 'space' );
	if ( ! is_short_name( $space ) ) {
		complain( __( 'Nothing was saved: the space is its name in Latin letters, as at the desk: small letters, digits and hyphens.', 'veche' ) );
		return $before;
	}
	$lang = isset( LANGUAGES[ $text( 'lang' ) ] ) ? $text( 'lang' ) : '';
	$kept = array( 'pinned' => null ) + compact( 'endpoint', 'space', 'lang' );

	$answer = ask( $endpoint, "/v1/spaces/$space" );
	if ( is_wp_error( $answer ) ) {
		complain( __( 'Saved, but widgets will not work yet.', 'veche' ) . ' ' . words_for( $answer, $kept ), 'warning' );
	}
	if ( 'pinned' === $text( 'script' ) ) {
		$pinned = ask_pinned( $endpoint );
		if ( is_wp_error( $pinned ) ) {
			complain( __( 'The script could not be pinned: pages load the newest.', 'veche' ) . ' ' . words_for( $pinned, $kept ) );
		} else {
			$kept['pinned'] = $pinned;
		}
	}
	return $kept;
}

/** The function is there only where settings are shown. */
function complain( string $words, string $type = 'error' ): void {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( OPTION, md5( $words ), esc_html( $words ), $type );
	}
}

/** What a failed question means, and what helps. */
function words_for( \WP_Error $error, array $options ): string {
	switch ( $error->get_error_code() ) {
		case 'origin-not-allowed':
			/* translators: %s: the address of this site */
			return sprintf( __( 'The space does not allow this site: add %s at the desk, in Settings → Sites.', 'veche' ), origin() );
		case 'not-found':
			/* translators: 1: short name of the space, 2: address of the endpoint */
			return sprintf( __( 'There is no space “%1$s” at %2$s.', 'veche' ), $options['space'], $options['endpoint'] );
		case 'unreachable':
			/* translators: 1: address of the endpoint, 2: what the server says, in English perhaps */
			return sprintf( __( 'The server of this site cannot reach %1$s (%2$s). If residents can, only the list of topics and pinning are missing.', 'veche' ), $options['endpoint'], $error->get_error_message() );
		default:
			/* translators: %s: address of the endpoint */
			return sprintf( __( 'What answers at %s is no Veche, or does not work now.', 'veche' ), $options['endpoint'] );
	}
}
