package io.fareline.payment.provider.sandbox;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.provider.ProviderUnits;
import io.fareline.platform.money.Money;
import io.fareline.platform.security.NotSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The remote calls themselves. Only what certainly did not reach the provider, or what it sent away with 503, is sent
 * again here, with the same key; how often, and when the breaker opens, is set in microprofile-config.properties.
 */
@ApplicationScoped
@Retry(retryOn = ProviderUnreachable.class)
@CircuitBreaker(failOn = {ProviderUnreachable.class, AnswerLost.class})
@Bulkhead
public class SandboxClient {
    /** The sandbox counts as ISO 4217 does. */
    static final ProviderUnits UNITS = new ProviderUnits(Map.of());

    private static final int UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;

    @Inject
    @RestClient
    SandboxApi api;

    @Inject
    PaymentSettings settings;

    /** @throws SandboxError when the provider did not take the order */
    public SandboxOperation send(ProviderOrder order) {
        return translated(() -> request(order));
    }

    /** Empty when the provider has not seen that key so far. */
    public Optional<SandboxOperation> find(UUID key) {
        try {
            return Optional.of(translated(() -> api.operation(bearer(), key.toString())));
        } catch (SandboxError error) {
            if (error.status() == NOT_FOUND && error.code().equals("no_such_operation")) return Optional.empty();
            throw error;
        }
    }

    /** The record from there on. */
    public SandboxApi.Page read(Instant since, String after, int limit) {
        return translated(() -> api.operations(bearer(), since.toString(), after, limit));
    }

    private SandboxOperation request(ProviderOrder order) {
        String key = order.key().toString();
        var nothing = new SandboxNothing();
        return switch (order) {
            case ProviderOrder.Authorize o ->
                api.authorize(
                        bearer(),
                        key,
                        new SandboxAuthorization(
                                o.paymentMethod(), units(o.amount()), o.amount().currency(), o.reference()));
            case ProviderOrder.Authenticate o -> api.authenticate(bearer(), key, o.authorization(), nothing);
            case ProviderOrder.Capture o ->
                api.capture(bearer(), key, o.authorization(), new SandboxAmount(units(o.amount())));
            case ProviderOrder.Void o -> api.cancel(bearer(), key, o.authorization(), nothing);
            case ProviderOrder.Refund o -> api.refund(bearer(), key, o.capture(), new SandboxAmount(units(o.amount())));
        };
    }

    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (SandboxError error) {
            if (error.status() == UNAVAILABLE) throw new ProviderUnreachable("The provider is unavailable.", error);
            throw error;
        } catch (ProcessingException failure) {
            if (NotSent.tells(failure)) throw new ProviderUnreachable("The provider cannot be reached.", failure);
            throw new AnswerLost("The provider's answer was lost.", failure);
        }
    }

    private String bearer() {
        return "Bearer " + settings.providerKey();
    }

    private static long units(Money amount) {
        return UNITS.toProvider(amount);
    }
}
