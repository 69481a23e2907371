/**
 * What the headers of a request tell about who follows a link: the program it came with, and the host it came from.
 * Headers are a stranger's text, so whatever they hold, the answers are short and plain.
 */
@NullMarked
package app.fingerpost.visitor;

import org.jspecify.annotations.NullMarked;
