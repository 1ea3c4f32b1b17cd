package io.fareline.flight.onsale;

import io.fareline.flight.offer.Refusal;
import io.fareline.flight.timetable.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What this server knows to be on sale. Whoever answers from it takes one state and uses no other for that answer. */
@ApplicationScoped
public class OnSale {
    private volatile State state;

    /**
     * @param asOf every change that was committed before it is in the timetable
     */
    public record State(Timetable timetable, Instant asOf) {}

    /** Empty until it was read for the first time; a server that is started has it. */
    public Optional<State> state() {
        return Optional.ofNullable(state);
    }

    /** @throws Refusal NOT_LOADED until it was read for the first time */
    public State loaded() {
        return state().orElseThrow(
                        () -> new Refusal(Refusal.Reason.NOT_LOADED, "What is on sale is being read; ask again soon."));
    }

    /** From now on this is what is on sale. */
    public void publish(Timetable timetable, Instant asOf) {
        state = new State(timetable, asOf);
    }
}
