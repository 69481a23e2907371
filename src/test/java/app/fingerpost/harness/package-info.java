/**
 * Harnesses that drive the real program from outside, as its own process over HTTP: kills, real data, load. Short forms
 * run as tests; the long forms are started by hand or by the project's pipeline.
 */
@NullMarked
package app.fingerpost.harness;

import org.jspecify.annotations.NullMarked;
