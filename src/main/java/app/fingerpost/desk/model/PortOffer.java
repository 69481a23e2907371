package app.fingerpost.desk.model;

import app.fingerpost.settings.Network;
import app.fingerpost.settings.StandIn;

/**
 * What a person is asked whose port another program has: whether Fingerpost shall use another one this time.
 *
 * @param wanted the network with the port that is taken
 * @param port one that is free
 */
public record PortOffer(Network wanted, int port) {
    private static final Texts TEXTS = new Texts("common");

    public String heading() {
        return TEXTS.get("port-taken", taken());
    }

    /** Also where short addresses lead then: those given away before are not for the other port. */
    public String sentence() {
        String then = wanted.withPort(port).shortUrlPrefix();
        String other = String.valueOf(port);
        return wanted.baseUrl() == null
                ? TEXTS.get("port-offer", taken(), other, then)
                : TEXTS.get("port-offer-named", taken(), other, then);
    }

    /** What the button says that takes it up. */
    public String answer() {
        return TEXTS.get("port-use", String.valueOf(port));
    }

    /** What comes of it. */
    public StandIn standIn() {
        return new StandIn(wanted.port(), port);
    }

    /** In words, for a number would get a comma. */
    private String taken() {
        return String.valueOf(wanted.port());
    }
}
