<?php
/** The topics that are open now, for the block's list. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'veche/v1',
			'/topics',
			array(
				'methods'             => 'GET',
				'permission_callback' => static fn() => current_user_can( 'edit_posts' ),
				'callback'            => __NAMESPACE__ . '\\list_topics',
			)
		);
	}
);

/** @return array|\WP_Error Of each its `id`, `kind` and `title`. */
function list_topics() {
	$options = options();
	if ( '' === $options['endpoint'] || '' === $options['space'] ) {
		return array();
	}
	$answer = ask( $options['endpoint'], '/v1/spaces/' . $options['space'] . '/topics' );
	if ( is_wp_error( $answer ) ) {
		return new \WP_Error( 'veche_' . $answer->get_error_code(), words_for( $answer, $options ), array( 'status' => 502 ) );
	}
	$language = substr( get_user_locale(), 0, 2 );
	$topics   = array();
	foreach ( (array) ( $answer['topics'] ?? null ) as $topic ) {
		if ( isset( $topic['id'], $topic['kind'], $topic['title'] ) && is_array( $topic['title'] ) ) {
			$title    = $topic['title'][ $language ] ?? reset( $topic['title'] );
			$topics[] = array( 'id' => $topic['id'], 'kind' => $topic['kind'], 'title' => $title );
		}
	}
	return $topics;
}
