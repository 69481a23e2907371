package app.fingerpost;

import app.fingerpost.manage.OwnAddress;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Network;
import org.jspecify.annotations.Nullable;

/** How the server is reached at present, for all who make addresses or check them. Any thread may ask; never waits. */
final class Reach {
    private volatile Present present = Present.at(Network.USUAL, LocalAddresses.collect());
    private volatile @Nullable RuntimeException lost;

    private record Present(Network network, OwnAddress own) {
        static Present at(Network network, LocalAddresses here) {
            return new Present(network, OwnAddress.of(network.meant(here.hosts())));
        }
    }

    Network network() {
        return present.network;
    }

    OwnAddress own() {
        return present.own;
    }

    /** Why nothing answers at present; null while the server does. */
    @Nullable
    RuntimeException lost() {
        return lost;
    }

    /** Nothing answers from now on, until {@link #moved} is called. */
    void lose(RuntimeException why) {
        lost = why;
    }

    /**
     * From now on this network counts. One that is open and has no name gets the address by which others reach this
     * computer, for "localhost" in a short address would lead each of them to their own.
     */
    void moved(Network network, LocalAddresses here) {
        Network named = network.isOpen() && network.baseUrl() == null
                ? LocalAddresses.outward()
                        .map(address -> network.withBaseUrl("http://" + address + ":" + network.port()))
                        .orElse(network)
                : network;
        present = Present.at(named, here);
        lost = null;
    }
}
