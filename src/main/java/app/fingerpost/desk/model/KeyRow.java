package app.fingerpost.desk.model;

import app.fingerpost.link.ApiKey;

/**
 * An API key as the window shows it.
 *
 * @param administrators whether Fingerpost's own commands use it
 */
public record KeyRow(ApiKey key, boolean administrators) {}
