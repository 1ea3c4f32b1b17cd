package io.fareline.sandbox.switches;

import io.fareline.sandbox.web.Access;
import io.fareline.sandbox.web.Answer;
import io.fareline.sandbox.web.Call;
import io.fareline.sandbox.web.Route;
import java.time.Duration;
import java.util.List;

/** {@code /v1/switches}: set one, see what is left of them, clear them all. */
public final class SwitchesRoutes {
    private static final String PATH = "/v1/switches";

    private final Switches switches;
    private final Duration longestDelay;

    public SwitchesRoutes(Switches switches, Duration longestDelay) {
        this.switches = switches;
        this.longestDelay = longestDelay;
    }

    private record View(List<SwitchForm> switches) {}

    public List<Route> routes() {
        return List.of(
                new Route("PUT", PATH, Access.SECRET, this::put),
                new Route("GET", PATH, Access.SECRET, _ -> all()),
                new Route("DELETE", PATH, Access.SECRET, _ -> clear()));
    }

    private Answer put(Call call) {
        switches.put(call.read(SwitchForm.class).toSwitch(longestDelay));
        return all();
    }

    private Answer clear() {
        switches.clear();
        return all();
    }

    private Answer all() {
        return Answer.json(new View(switches.all().stream().map(SwitchForm::of).toList()));
    }
}
