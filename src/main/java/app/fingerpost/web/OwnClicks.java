package app.fingerpost.web;

import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.SettingsFile;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Knows whether a request is not to be counted because it comes from this computer and the settings leave such out. */
public final class OwnClicks {
    private final SettingsFile settings;
    private final LocalAddresses here;

    public OwnClicks(SettingsFile settings, LocalAddresses here) {
        this.settings = settings;
        this.here = here;
    }

    /** Never waits. What a header says of the sender is not believed. */
    boolean leaveOut(SocketAddress address) {
        return !settings.current().ownClicksCount()
                && address instanceof InetSocketAddress sender
                && here.hold(sender.getAddress());
    }
}
