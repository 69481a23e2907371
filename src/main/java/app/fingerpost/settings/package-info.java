/** Where Fingerpost keeps its files and how it is reached: the data folder, its lock, the network address. */
@NullMarked
package app.fingerpost.settings;

import org.jspecify.annotations.NullMarked;
