package io.fareline.payment.provider.sandbox;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.ProviderOrder;
import io.fareline.payment.provider.RefusalCode;
import java.util.Objects;
import java.util.Set;

/** Reads the sandbox provider's words. What it does not understand is unknown, never a refusal. */
final class SandboxAnswers {
    /** After these there is nothing on hold any more, which is what a void is for. */
    private static final Set<String> NOTHING_ON_HOLD =
            Set.of("already_voided", "authorization_expired", "not_authorized", "no_such_authorization");

    /** The order itself is wrong and would be so again. Any other error may be a passing fault of the configuration. */
    private static final Set<String> NEVER_TAKEN =
            Set.of("invalid_request", "invalid_amount", "unknown_currency", "no_such_authorization", "no_such_capture");

    private SandboxAnswers() {}

    static ProviderAnswer of(ProviderOrder order, SandboxOperation operation) {
        if (!isAbout(order, operation))
            return new ProviderAnswer.Unknown("The provider's record is about another amount.");
        return switch (Objects.requireNonNullElse(operation.status(), "")) {
            case "succeeded" -> succeeded(order, operation);
            case "refused" -> refused(order, Objects.requireNonNullElse(operation.refusalCode(), ""));
            case "requires_action" ->
                new ProviderAnswer.ActionRequired(operation.authorizationId(), operation.nextAction());
            default -> new ProviderAnswer.Unknown("The provider's status is not known here.");
        };
    }

    /** The provider did not take the order: what that means for it. */
    static ProviderAnswer of(ProviderOrder order, SandboxError error) {
        boolean never = (error.status() == 400 || error.status() == 404) && NEVER_TAKEN.contains(error.code());
        return never ? refused(order, error.code()) : new ProviderAnswer.Unknown(error.getMessage());
    }

    private static ProviderAnswer succeeded(ProviderOrder order, SandboxOperation operation) {
        return new ProviderAnswer.Succeeded(
                switch (order) {
                    case ProviderOrder.Authenticate _ -> operation.authorizationId();
                    case ProviderOrder.Authorize _,
                            ProviderOrder.Capture _,
                            ProviderOrder.Void _,
                            ProviderOrder.Refund _ -> operation.id();
                });
    }

    private static ProviderAnswer refused(ProviderOrder order, String code) {
        return switch (order) {
            case ProviderOrder.Void _ when NOTHING_ON_HOLD.contains(code) -> new ProviderAnswer.Succeeded(null);
            case ProviderOrder.Authenticate _
            when code.equals("card_declined") -> new ProviderAnswer.Refused(RefusalCode.AUTHENTICATION_FAILED);
            case ProviderOrder _ -> new ProviderAnswer.Refused(refusal(code));
        };
    }

    private static boolean isAbout(ProviderOrder order, SandboxOperation operation) {
        return switch (order) {
            case ProviderOrder.Authorize _, ProviderOrder.Capture _, ProviderOrder.Refund _ ->
                operation.amount() == SandboxClient.UNITS.toProvider(order.amount())
                        && order.amount().currency().equals(operation.currency());
            case ProviderOrder.Authenticate _, ProviderOrder.Void _ -> true;
        };
    }

    private static RefusalCode refusal(String code) {
        return switch (code) {
            case "card_declined" -> RefusalCode.CARD_DECLINED;
            case "insufficient_funds" -> RefusalCode.INSUFFICIENT_FUNDS;
            case "expired_card" -> RefusalCode.EXPIRED_CARD;
            case "incorrect_cvc" -> RefusalCode.INCORRECT_CVC;
            case "processing_error" -> RefusalCode.PROCESSING_ERROR;
            case "invalid_token" -> RefusalCode.INVALID_PAYMENT_METHOD;
            case "authentication_required" -> RefusalCode.AUTHENTICATION_REQUIRED;
            case "authorization_expired" -> RefusalCode.AUTHORIZATION_EXPIRED;
            case "already_captured" -> RefusalCode.ALREADY_CAPTURED;
            case "already_voided" -> RefusalCode.ALREADY_VOIDED;
            case "amount_too_large", "invalid_amount" -> RefusalCode.AMOUNT_REFUSED;
            default -> RefusalCode.OTHER;
        };
    }
}
