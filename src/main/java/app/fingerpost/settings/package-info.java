/**
 * Where Fingerpost keeps its files, how it is reached, and what a person has chosen: the data folder, its lock, the network
 * address, the settings.
 */
@NullMarked
package app.fingerpost.settings;

import org.jspecify.annotations.NullMarked;
