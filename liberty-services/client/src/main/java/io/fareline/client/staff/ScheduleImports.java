package io.fareline.client.staff;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.IdempotencyKey;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;

/** Publishes schedules as SSIM chapter 7 files. */
public final class ScheduleImports {
    private static final TypeReference<ImportReport> REPORT = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public ScheduleImports(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What publishing that file would change; nothing is changed. */
    public ImportReport tryOut(byte[] file) {
        return send(file, true, IdempotencyKey.random());
    }

    /** Publishes that file, as a whole or not at all. */
    public ImportReport publish(byte[] file) {
        return publish(file, IdempotencyKey.random());
    }

    /** The same under the caller's key. */
    public ImportReport publish(byte[] file, IdempotencyKey key) {
        return send(file, false, key);
    }

    private ImportReport send(byte[] file, boolean dryRun, IdempotencyKey key) {
        return exchange.send(Call.postText("/v1/schedule-imports", file, key).with("dryRun", dryRun), REPORT);
    }
}
