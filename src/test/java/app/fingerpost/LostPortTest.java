package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.web.ListeningSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port that another program took while the server moved, over real HTTP. */
final class LostPortTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void serverThatLostItsPortSaysSoAndComesBackWhenItIsFree() throws Exception {
        SettingsFile settings = SettingsFile.in(folder);
        settings.change(settings.current().with(Map.of("port", "0")));
        Reach reach = new Reach();
        Network asked = new Network(Network.THIS_COMPUTER, 0, null);
        ListeningSocket socket = ListeningSocket.bind(asked);
        Network at = socket.network();
        reach.moved(at, new LocalAddresses(Set.of()));
        AtomicBoolean taken = new AtomicBoolean(true);
        Doorway.Binding binding = (network, patience) -> {
            if (taken.get()) {
                throw Rejected.taken("port", "Taken by another program.");
            }
            return ListeningSocket.bindWhenFree(network, patience);
        };
        GivenNetwork given = GivenNetwork.NOTHING;
        try (House house = new House(
                        House.hold(folder),
                        reach::own,
                        Clock.systemUTC(),
                        EarlyWindow.NONE,
                        (chosen, memory) ->
                                new DeskFrame(reach::network, reach::lost, memory, chosen::current, given));
                FrontDoor door = new FrontDoor(house, reach, given, asked, socket, binding, () -> null)) {
            String health = "http://127.0.0.1:" + at.port() + "/rest/health";
            Settings before = house.settings.current();
            assertThat(status(health)).isEqualTo(200);
            assertThatThrownBy(() -> door.change(before.with(Map.of("bind", Network.EVERYWHERE))))
                    .isInstanceOf(Rejected.class);
            assertThat(reach.lost()).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> status(health)).isInstanceOf(IOException.class);

            door.follow();
            assertThat(reach.lost()).hasMessage("Taken by another program.");

            taken.set(false);
            door.follow();
            assertThat(reach.lost()).isNull();
            assertThat(reach.network()).isEqualTo(at);
            assertThat(status(health)).isEqualTo(200);
            assertThat(house.settings.current()).isEqualTo(before);
        }
    }

    private int status(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
