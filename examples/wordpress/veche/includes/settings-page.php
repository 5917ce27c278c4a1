<?php
/** Settings → Veche, by the Settings API, which checks the capability and the nonce. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_menu',
	static function () {
		add_options_page( 'Veche', 'Veche', 'manage_options', 'veche', __NAMESPACE__ . '\\show_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( PLUGIN ),
	static fn( array $links ): array => array_merge(
		array( sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=veche' ) ), esc_html__( 'Settings', 'veche' ) ) ),
		$links
	)
);

add_action(
	'admin_init',
	static function () {
		add_settings_section( 'endpoint', '', '__return_null', 'veche' );
		$field = static function ( string $name, string $label, callable $show ) {
			add_settings_field( $name, $label, $show, 'veche', 'endpoint', array( 'label_for' => "veche-$name" ) );
		};
		$field(
			'endpoint',
			__( 'Address of the endpoint', 'veche' ),
			static fn() => show_text( 'endpoint', 'url', __( 'As in the address of the desk: https://veche.example.org', 'veche' ) )
		);
		$field(
			'space',
			__( 'Space', 'veche' ),
			static fn() => show_text( 'space', 'text', __( 'Its name in Latin letters, as at the desk: ozersk, for one', 'veche' ) )
		);
		$field(
			'lang',
			__( 'Language', 'veche' ),
			static fn() => show_choice( 'lang', array( '' => __( 'That of the page', 'veche' ) ) + LANGUAGES, options()['lang'], '' )
		);
		$field(
			'script',
			__( 'Script', 'veche' ),
			static fn() => show_choice(
				'script',
				array(
					'newest' => __( 'The newest from the endpoint (10 kB)', 'veche' ),
					'pinned' => __( 'The one of today, pinned with its hash (55 kB)', 'veche' ),
				),
				null === options()['pinned'] ? 'newest' : 'pinned',
				__( 'A pinned script never changes, so browsers refuse it if somebody alters it. Save this page again to take a newer one. It speaks Russian and English.', 'veche' )
			)
		);
	}
);

function show_text( string $name, string $type, string $hint ): void {
	printf(
		'<input class="regular-text code" type="%1$s" id="veche-%2$s" name="%3$s[%2$s]" value="%4$s" required aria-describedby="veche-%2$s-hint">',
		esc_attr( $type ),
		esc_attr( $name ),
		esc_attr( OPTION ),
		esc_attr( options()[ $name ] )
	);
	show_hint( $name, $hint );
}

function show_choice( string $name, array $choices, string $chosen, string $hint ): void {
	printf( '<select id="veche-%1$s" name="%2$s[%1$s]" aria-describedby="veche-%1$s-hint">', esc_attr( $name ), esc_attr( OPTION ) );
	foreach ( $choices as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $chosen, (string) $value, false ), esc_html( $label ) );
	}
	echo '</select>';
	show_hint( $name, $hint );
}

function show_hint( string $name, string $hint ): void {
	if ( '' !== $hint ) {
		printf( '<p class="description" id="veche-%s-hint">%s</p>', esc_attr( $name ), esc_html( $hint ) );
	}
}

function show_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Veche</h1><form action="options.php" method="post">';
	settings_fields( OPTION );
	do_settings_sections( 'veche' );
	submit_button();
	echo '</form>';
	show_help();
	echo '</div>';
}

/** What stands in the way most often. */
function show_help(): void {
	$endpoint = options()['endpoint'] ? options()['endpoint'] : 'https://veche.example.org';
	printf( '<h2>%s</h2><p>%s</p>', esc_html__( 'On a page', 'veche' ), esc_html__( 'Add the block “Veche”, or write where there are no blocks:', 'veche' ) );
	echo '<p><code>[veche widget="poll" topic="projects"]</code></p>';
	printf(
		'<h2>%s</h2><p>%s</p><p><code>script-src %3$s; connect-src %3$s</code></p>',
		esc_html__( 'If this site sends a content security policy', 'veche' ),
		esc_html__( 'Add to what it allows already:', 'veche' ),
		esc_html( $endpoint )
	);
}
