package app.fingerpost.web.api;

import app.fingerpost.link.StoreException;
import app.fingerpost.manage.Users;
import app.fingerpost.settings.Network;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Whether the store answers and clicks are written, and the version clients of Shlink go by. */
final class Health {
    /**
     * The version of Shlink whose clients fit. They switch features on by it: 3.4 has all that lists of short URLs do
     * here, 3.5 would have them offer targets by device, and 4.0 redirect rules, which do not exist here.
     */
    private static final String SHLINK_VERSION = "3.4.0";

    private final Users users;
    private final Supplier<Network> network;
    private final BooleanSupplier writesClicks;
    private final ObjectMapper mapper;

    Health(Users users, Supplier<Network> network, BooleanSupplier writesClicks, ObjectMapper mapper) {
        this.users = users;
        this.network = network;
        this.writesClicks = writesClicks;
        this.mapper = mapper;
    }

    void tell(Context ctx) throws JsonProcessingException {
        boolean well = writesClicks.getAsBoolean() && storeAnswers();
        Map<String, Object> health = Map.of(
                "status",
                well ? "pass" : "fail",
                "version",
                SHLINK_VERSION,
                "links",
                Map.of("about", network.get().shortUrlPrefix()));
        ctx.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/health+json")
                .result(mapper.writeValueAsBytes(health));
    }

    private boolean storeAnswers() {
        try {
            return users.first().id() > 0;
        } catch (StoreException e) {
            return false;
        }
    }
}
