<?php
/** What the settings page keeps, all of it in one option. */

namespace Veche;

defined( 'ABSPATH' ) || exit;

const OPTION = 'veche';

/** Nothing is known of a new site. `pinned` is the script that the site has reviewed, `file` and `integrity`; null for the newest. */
const NOTHING = array(
	'endpoint' => '',
	'space'    => '',
	'lang'     => '',
	'pinned'   => null,
);

/** What residents can be spoken to in, by its own name. */
const LANGUAGES = array(
	'ru' => 'Русский',
	'en' => 'English',
	'tt' => 'Татарча',
	'ba' => 'Башҡортса',
	'kk' => 'Қазақша',
	'ar' => 'العربية',
);

function options(): array {
	$saved = get_option( OPTION );
	return array_merge( NOTHING, is_array( $saved ) ? $saved : array() );
}

/** Whether a text can be the short name of a space or topic, as the endpoint has it. */
function is_short_name( string $text ): bool {
	return 1 === preg_match( '/^[a-z0-9][a-z0-9-]{0,63}$/D', $text );
}
