/**
 * Every number people see: link lists, user lists and reports. Each question first lets the clicks counted so far reach
 * the store, then asks it, so that screen, API and CSV never differ.
 */
@NullMarked
package app.fingerpost.report;

import org.jspecify.annotations.NullMarked;
