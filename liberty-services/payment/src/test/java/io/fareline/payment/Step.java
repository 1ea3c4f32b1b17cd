package io.fareline.payment;

import static java.util.UUID.randomUUID;

import java.util.UUID;

/** Each thing that is asked of the provider: how a test gets there, how it asks, and where that leads. */
enum Step {
    AUTHORIZATION("REQUIRES_CAPTURE", 0) {
        @Override
        UUID ready(SandboxProcess sandbox) {
            return PaymentCalls.opened(10_000);
        }

        @Override
        PaymentCalls.Answer perform(UUID intent, UUID operation, SandboxProcess sandbox) {
            return PaymentCalls.authorize(intent, operation, sandbox.token("4242424242424242"));
        }
    },
    AUTHENTICATION("REQUIRES_CAPTURE", 0) {
        @Override
        UUID ready(SandboxProcess sandbox) {
            UUID intent = PaymentCalls.opened(10_000);
            PaymentCalls.authorize(intent, randomUUID(), sandbox.token("4000000000003220"));
            return intent;
        }

        @Override
        PaymentCalls.Answer perform(UUID intent, UUID operation, SandboxProcess sandbox) {
            return PaymentCalls.command(intent, "authentication", operation);
        }
    },
    CAPTURE("SUCCEEDED", 10_000) {
        @Override
        UUID ready(SandboxProcess sandbox) {
            UUID intent = AUTHORIZATION.ready(sandbox);
            AUTHORIZATION.perform(intent, randomUUID(), sandbox);
            return intent;
        }

        @Override
        PaymentCalls.Answer perform(UUID intent, UUID operation, SandboxProcess sandbox) {
            return PaymentCalls.command(intent, "capture", operation);
        }
    },
    VOID("CANCELED", 0) {
        @Override
        UUID ready(SandboxProcess sandbox) {
            return CAPTURE.ready(sandbox);
        }

        @Override
        PaymentCalls.Answer perform(UUID intent, UUID operation, SandboxProcess sandbox) {
            return PaymentCalls.command(intent, "void", operation);
        }
    },
    REFUND("SUCCEEDED", -4_000) {
        @Override
        UUID ready(SandboxProcess sandbox) {
            UUID intent = CAPTURE.ready(sandbox);
            CAPTURE.perform(intent, randomUUID(), sandbox);
            return intent;
        }

        @Override
        PaymentCalls.Answer perform(UUID intent, UUID operation, SandboxProcess sandbox) {
            return PaymentCalls.refund(intent, operation, 4_000);
        }
    };

    private final String state;
    private final long clearing;

    Step(String state, long clearing) {
        this.state = state;
        this.clearing = clearing;
    }

    /** An intent for which this step is the next. */
    abstract UUID ready(SandboxProcess sandbox);

    abstract PaymentCalls.Answer perform(UUID intent, UUID operation, SandboxProcess sandbox);

    /** The intent's state after it. */
    String state() {
        return state;
    }

    /** What it leaves on the provider's account of the ledger. */
    long clearing() {
        return clearing;
    }

    /** As the provider's switches call it. */
    String kind() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
