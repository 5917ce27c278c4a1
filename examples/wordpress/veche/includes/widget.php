<?php
/** The tag of a widget, as the desk would have it copied. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

/** Each asks one topic, but for these two, which show what a whole space has. */
const WIDGETS         = array( 'poll', 'feedback', 'initiative', 'volunteer', 'cases', 'answers' );
const OF_WHOLE_SPACES = array( 'cases', 'answers' );

/**
 * What a block or shortcode asks for, each value a text.
 *
 * @param array $given `widget`, `topic`, `lang`, `fragment`.
 */
function widget( array $given ): string {
	$given   = array_map( 'trim', array_filter( $given, 'is_string' ) ) + array_fill_keys( array( 'widget', 'topic', 'lang', 'fragment' ), '' );
	$problem = problem_of( $given );
	if ( '' !== $problem ) {
		// A resident can do nothing about it.
		return current_user_can( 'edit_posts' ) ? '<p><strong>Veche:</strong> ' . esc_html( $problem ) . '</p>' : '';
	}
	wp_enqueue_script( 'veche' );
	return tag( $given );
}

/** What is missing or wrong, in words; an empty text where nothing is. */
function problem_of( array $given ): string {
	$options = options();
	if ( '' === $options['endpoint'] ) {
		return __( 'The address of the endpoint is missing. An administrator sets it in Settings → Veche.', 'veche' );
	}
	if ( ! in_array( $given['widget'], WIDGETS, true ) ) {
		/* translators: %s: a list of names, which stay as they are */
		return sprintf( __( 'Name one of these as the widget: %s.', 'veche' ), implode( ', ', WIDGETS ) );
	}
	$is_of_space = in_array( $given['widget'], OF_WHOLE_SPACES, true );
	if ( $is_of_space && '' === $options['space'] ) {
		return __( 'The space is missing. An administrator sets it in Settings → Veche.', 'veche' );
	}
	if ( '' === $given['topic'] && ! $is_of_space ) {
		return __( 'Choose the topic', 'veche' );
	}
	if ( '' !== $given['topic'] && ! is_short_name( $given['topic'] ) ) {
		return __( 'The topic is its name in Latin letters, as at the desk: small letters, digits and hyphens.', 'veche' );
	}
	if ( '' !== $given['lang'] && ! isset( LANGUAGES[ $given['lang'] ] ) ) {
		/* translators: %s: a list of language tags */
		return sprintf( __( 'The language is one of these: %s.', 'veche' ), implode( ', ', array_keys( LANGUAGES ) ) );
	}
	return '';
}

/** Inside it stands the way to the same as a plain page, for browsers that run no script. */
function tag( array $given ): string {
	$options     = options();
	$name        = $given['widget'];
	$is_of_space = in_array( $name, OF_WHOLE_SPACES, true );
	$lang        = '' === $given['lang'] ? $options['lang'] : $given['lang'];
	// The page of the editor speaks the language of whoever edits, or none.
	if ( '' === $lang && defined( 'REST_REQUEST' ) ) {
		$locale = substr( get_locale(), 0, 2 );
		$lang   = isset( LANGUAGES[ $locale ] ) ? $locale : '';
	}
	$attributes  = array_filter(
		array(
			'endpoint' => $options['endpoint'],
			'space'    => $is_of_space ? $options['space'] : '',
			'topic'    => 'answers' === $name ? '' : $given['topic'],
			'lang'     => $lang,
			'fragment' => 'cases' === $name ? sanitize_key( $given['fragment'] ) : '',
		)
	);

	$page = $options['endpoint'] . ( $is_of_space ? '/c/' . $options['space'] : '/f/' . $given['topic'] );
	$link = '' === $lang ? $page : add_query_arg( 'lang', $lang, $page );
	$text = $is_of_space
		? __( 'Open the list on a page of its own', 'veche' )
		: __( 'Answer on a page of its own', 'veche' );

	$pairs = '';
	foreach ( $attributes as $key => $value ) {
		$pairs .= sprintf( ' %s="%s"', $key, esc_attr( $value ) );
	}
	return sprintf( '<veche-%1$s%2$s><a href="%3$s">%4$s</a></veche-%1$s>', $name, $pairs, esc_url( $link ), esc_html( $text ) );
}
