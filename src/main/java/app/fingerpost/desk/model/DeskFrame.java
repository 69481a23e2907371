package app.fingerpost.desk.model;

import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the window needs of the app to be built and shown; there before the database is open. Nothing of it waits, and any
 * thread may ask.
 *
 * @param network how short links are reached at present, with the port the server really has
 * @param lost why nothing answers at present, null while the server does
 * @param memory what the window remembers; the worker saves it
 * @param settings the current ones
 * @param given what the command line says of the network for this run
 */
public record DeskFrame(
        Supplier<Network> network,
        Supplier<@Nullable RuntimeException> lost,
        Memory memory,
        Supplier<Settings> settings,
        GivenNetwork given) {}
