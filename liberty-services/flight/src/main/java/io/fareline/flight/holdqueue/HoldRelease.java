package io.fareline.flight.holdqueue;

import io.fareline.flight.hold.HoldOwner;
import io.fareline.platform.outbox.PreparedEvent;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A hold whose seats are about to be given back.
 *
 * @param event what is told of it once it is released, but for its version, which the database knows then
 */
public record HoldRelease(UUID id, HoldOwner owner, Instant at, PreparedEvent event) implements WaitingHold.Request {
    /**
     * LEFT: it has ended already, is barred, or is another's; BARRED: there was none, nor will there ever be; UNKNOWN:
     * there was none when it was looked for among others; BUSY: somebody else keeps it or a leg of it locked.
     */
    public enum Outcome {
        RELEASED,
        LEFT,
        BARRED,
        UNKNOWN,
        BUSY
    }

    /** None: which they are is not known before the hold is read, which is left to the batch. */
    @Override
    public List<Long> legIds() {
        return List.of();
    }

    /** As {@code release_holds} reads it. */
    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject()
                .write("id", id.toString())
                .write("acting_client", owner.actingClient())
                .write("calling_service", owner.callingService())
                .write("released_at", at.toString());
        event.write("event", json);
        json.writeEnd();
    }
}
