package io.fareline.manifests.secret;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * No two accounts share an AWS role, every role is in the environment's own AWS account, and each store reads on behalf of
 * an account with a role, and with it nothing but what is under that service's name; the password that may change a schema
 * is read for migrations alone.
 */
public final class RolesAreOwn implements Check {
    private static final String ROLE = "eks.amazonaws.com/role-arn";
    private static final String ACCOUNT = "fareline.io/aws-account";
    private static final Pattern ARN = Pattern.compile("arn:aws:iam::([0-9]{12}):role/([\\w+=,.@-]+)");
    private static final String SERVICES = "fareline";
    /** It migrates at its start, and what it holds is play money. */
    private static final String SANDBOX = "sandbox-provider";

    private static final String OWNER = "/database-owner";

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        roles(overlay, faults);
        for (var secret : overlay.of("ExternalSecret")) store(overlay, secret, faults);
        return faults.all();
    }

    private static void roles(Overlay overlay, Faults faults) {
        var account = overlay.of("ConfigMap").stream()
                .flatMap(each -> each.annotation(ACCOUNT).stream())
                .findFirst()
                .orElse("");
        var owners = new HashMap<String, Manifest>();
        for (var each : overlay.of("ServiceAccount"))
            each.annotation(ROLE).ifPresent(role -> {
                var arn = ARN.matcher(role);
                if (!arn.matches()) faults.add(each, "has no role of AWS but " + role);
                else if (!arn.group(1).equals(account))
                    faults.add(each, "has a role of the account " + arn.group(1) + ", and this is " + account);
                var other = owners.putIfAbsent(role, each);
                if (other != null) faults.add(each, "shares its role with " + other.id());
            });
    }

    private static void store(Overlay overlay, Manifest secret, Faults faults) {
        var name = secret.text("spec.secretStoreRef.name");
        var store = overlay.objects().beside(secret, secret.text("spec.secretStoreRef.kind"), name);
        if (store.isEmpty()) {
            faults.add(secret, "names the store " + name + ", which does not exist");
            return;
        }
        var account = store.get().text("spec.provider.aws.auth.jwt.serviceAccountRef.name");
        var owner = overlay.objects().beside(secret, "ServiceAccount", account);
        if (owner.flatMap(each -> each.annotation(ROLE)).isEmpty())
            faults.add(store.get(), "reads on behalf of " + account + ", which has no role");
        else if (secret.namespace().equals(SERVICES)) reads(secret, owner.get(), faults);
    }

    private static void reads(Manifest secret, Manifest owner, Faults faults) {
        var prefix = "fareline/" + owner.name().replaceFirst("-(service|migrations)$", "") + "/";
        var migrates = owner.name().endsWith("-migrations");
        var mayBoth = owner.name().equals(SANDBOX);
        for (var key : secret.root().findValues("remoteRef")) {
            var read = key.path("key").asText();
            if (!read.startsWith(prefix)) faults.add(secret, "reads " + read + ", which is not under " + prefix);
            if (read.endsWith(OWNER) != migrates && !mayBoth)
                faults.add(secret, "reads " + read + " on behalf of " + owner.name());
        }
    }
}
