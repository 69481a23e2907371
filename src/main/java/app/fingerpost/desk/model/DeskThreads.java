package app.fingerpost.desk.model;

import java.util.concurrent.Executor;

/**
 * Who does the window's work. All but the last run tasks one at a time.
 *
 * @param worker asks the app
 * @param reader asks it what takes long
 * @param importer has it take in files and write backups, so that nothing else waits for one
 * @param sorter sorts and searches
 * @param front comes back to the FX thread, in the order given
 */
public record DeskThreads(Executor worker, Executor reader, Executor importer, Executor sorter, Executor front) {}
