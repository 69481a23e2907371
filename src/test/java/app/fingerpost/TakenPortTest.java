package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.cli.Launcher;
import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.desk.model.PortOffer;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.SettingsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start at a port that another program really has. */
class TakenPortTest {
    @TempDir
    Path folder;

    @AutoClose
    private ServerSocket stranger;

    private final Person person = new Person();
    private final Launch launch = new Launch(person, new OtherProcess(), logged -> {});
    private String settings;

    @BeforeEach
    void takePort() throws IOException {
        stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        settings = "port=" + stranger.getLocalPort() + "\n";
        Files.writeString(folder.resolve("settings.properties"), settings);
        launch.expectWindow();
    }

    @Test
    void whoTakesUpTheOfferIsServedThereAndTheSettingsStay() throws Exception {
        person.wantsOther = true;
        GivenNetwork other = offer(refused()).orElseThrow();
        int port = person.offers.get(0).port();

        try (Launcher.Server server = launch.serve(folder, other)) {
            assertThat(server.network().port()).isEqualTo(port).isNotEqualTo(stranger.getLocalPort());
            assertThat(get("http://127.0.0.1:" + port + "/rest/health")).isEqualTo(200);
            assertThat(DataFolder.address(folder)).hasValueSatisfying(address -> assertThat(address.toString())
                    .contains(":" + port));
            assertThat(folder.resolve("settings.properties")).hasContent(settings);
        }
    }

    @Test
    void otherSettingsDoNotMoveTheServerBackAndAnotherPortDoes() {
        person.wantsOther = true;
        GivenNetwork other = offer(refused()).orElseThrow();
        try (Launcher.Server server = launch.serve(folder, other)) {
            int port = server.network().port();
            change(Map.of(Settings.OWN_CLICKS, "off"));
            assertThat(server.network().port()).isEqualTo(port);

            change(Map.of("port", "0"));
            assertThat(server.network().port()).isNotEqualTo(port);
        }
    }

    @Test
    void refusedStartLeavesNothingBehindAndIsToldOnce() throws Exception {
        Rejected refusal = refused();
        assertThat(offer(refusal)).isEmpty();
        launch.tell(refusal);

        assertThat(person.told).isEmpty();
        assertThat(person.offers).hasSize(1);
        assertThat(DataFolder.isHeld(folder)).isFalse();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("settings.properties");
        }
        launch.tell(new IllegalStateException());
        assertThat(person.told).hasSize(1);
    }

    @Test
    void withoutAWindowNothingIsOffered() {
        assertThat(new Launch(person, new OtherProcess(), logged -> {})
                        .offerOtherPort(folder, GivenNetwork.NOTHING, refused()))
                .isEmpty();
        assertThat(person.offers).isEmpty();
    }

    private Rejected refused() {
        List<Rejected> refusals = new ArrayList<>();
        assertThatThrownBy(() -> launch.serve(folder, GivenNetwork.NOTHING))
                .isInstanceOfSatisfying(Rejected.class, refusals::add);
        return refusals.get(0);
    }

    private Optional<GivenNetwork> offer(Rejected refusal) {
        return launch.offerOtherPort(folder, GivenNetwork.NOTHING, refusal);
    }

    private void change(Map<String, String> words) {
        Objects.requireNonNull(person.services)
                .change()
                .accept(SettingsFile.in(folder).current().with(words));
    }

    private static int get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** Answers every offer in the same way. */
    private static final class Person implements Launch.Window {
        private final List<PortOffer> offers = new ArrayList<>();
        private final List<Exception> told = new ArrayList<>();
        private boolean wantsOther;
        private @Nullable DeskServices services;

        @Override
        public void expect() {}

        @Override
        public void look(Appearance appearance) {}

        @Override
        public void offerAgain(Runnable again) {}

        @Override
        public void tell(Exception failure) {
            told.add(failure);
        }

        @Override
        public boolean ask(PortOffer offer) {
            offers.add(offer);
            return wantsOther;
        }

        @Override
        public Runnable tellOfWait() {
            throw new AssertionError();
        }

        @Override
        public boolean stay(Fingerpost app, List<String> add, Runnable onClosed) {
            return true;
        }

        @Override
        public void begin(DeskFrame frame) {}

        @Override
        public void show(FirstPage page) {}

        @Override
        public void open(DeskServices opened) {
            services = opened;
        }

        @Override
        public void stopAsking() {}
    }
}
