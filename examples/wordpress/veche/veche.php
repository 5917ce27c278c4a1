<?php
/**
 * Plugin Name:       Veche
 * Description:       Polls, initiative projects, messages to the administration and volunteer sign-ups, answered on the page itself.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       veche
 * Domain Path:       /languages
 */

namespace Veche;

defined( 'ABSPATH' ) || exit;

const PLUGIN = __FILE__;

foreach ( array( 'options', 'endpoint', 'script', 'widget', 'shortcode', 'block', 'topics', 'settings', 'settings-page' ) as $part ) {
	require __DIR__ . "/includes/$part.php";
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'veche', false, dirname( plugin_basename( PLUGIN ) ) . '/languages' );
	},
	// Before whoever says something.
	0
);
