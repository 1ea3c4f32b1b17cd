package io.fareline.payment.provider.sandbox;

import io.fareline.payment.provider.LookUp;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.provider.RecordPage;
import io.fareline.platform.money.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Our own sandbox provider behind the port. */
@ApplicationScoped
public class SandboxProvider implements PaymentProvider {
    private static final Logger LOG = System.getLogger(SandboxProvider.class.getName());

    @Inject
    SandboxClient client;

    @Override
    public ProviderAnswer perform(ProviderOrder order) {
        try {
            return SandboxAnswers.of(order, client.send(order));
        } catch (SandboxError error) {
            report(order, error);
            return SandboxAnswers.of(order, error);
        } catch (ProviderUnreachable | AnswerLost | FaultToleranceException failure) {
            return new ProviderAnswer.Unknown(failure.toString());
        }
    }

    @Override
    public LookUp find(ProviderOrder order) {
        try {
            return client.find(order.key())
                    .map(operation -> SandboxAnswers.of(order, operation))
                    .<LookUp>map(LookUp.Found::new)
                    .orElseGet(LookUp.NeverSeen::new);
        } catch (SandboxError error) {
            report(order, error);
            return new LookUp.CannotTell(error.getMessage());
        } catch (ProviderUnreachable | AnswerLost | FaultToleranceException failure) {
            return new LookUp.CannotTell(failure.toString());
        }
    }

    @Override
    public RecordPage read(Instant since, String after, int limit) {
        try {
            return SandboxRecord.of(client.read(since, after, limit));
        } catch (SandboxError error) {
            LOG.log(Level.ERROR, "The provider''s record cannot be read: {0}", error.getMessage());
            return new RecordPage.CannotTell(error.getMessage());
        } catch (ProviderUnreachable | AnswerLost | FaultToleranceException failure) {
            return new RecordPage.CannotTell(failure.toString());
        }
    }

    @Override
    public boolean supports(String currency) {
        return Currencies.known(currency);
    }

    /** A request that the provider does not take is a fault of ours, apart from a key that is still being worked on. */
    private static void report(ProviderOrder order, SandboxError error) {
        Level level = error.status() == 409 ? Level.INFO : Level.ERROR;
        LOG.log(level, "Operation {0}: {1}", order.key(), error.getMessage());
    }
}
