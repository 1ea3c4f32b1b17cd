package io.fareline.infrastructure.secret;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.name.Bearer;
import io.fareline.infrastructure.policy.Policy;
import io.fareline.infrastructure.policy.Role;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A role can read, by its own policy and by the secret's, what is read on its behalf, and nothing else that there is, nor
 * what there may be later under another's name; who reads a service's secrets cannot read the password that changes its
 * schema. One role reads what it writes: that of the rotation, whose secrets are listed to it one by one.
 */
public final class RolesReadTheirOwn implements Check {
    private static final String READ = "secretsmanager:GetSecretValue";
    private static final String ROTATION = "fareline-rotation";
    private static final String OWNER = "database-owner";
    /** It migrates at its start, and what it holds is play money. */
    private static final String SANDBOX = "fareline/sandbox-provider/";

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        var bearers = Bearer.of(estate);
        var known = known(estate);
        for (var role : Role.of(estate)) {
            if (role.name().equals(ROTATION)) continue;
            var wanted = bearers.stream()
                    .filter(each -> each.roleName().equals(role.name()))
                    .flatMap(each -> read(estate, each).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (var secret : known) {
                var can = role.allows(READ, arn(estate, secret)) && !isDenied(estate, secret, role);
                if (wanted.contains(secret) && !can)
                    faults.add(role.resource().id() + " cannot read " + secret + ", which is read on its behalf");
                if (!wanted.contains(secret) && can && isAnothers(secret, wanted))
                    faults.add(role.resource().id() + " can read " + secret + ", which is not read on its behalf");
            }
        }
        return faults.all();
    }

    /** By the secret's own policy, which stands beside it. */
    private static boolean isDenied(Estate estate, String secret, Role role) {
        var beside = estate.made("aws_secretsmanager_secret").stream()
                .filter(each -> each.text("name").equals(secret))
                .map(each -> each.address().replace("aws_secretsmanager_secret.", "aws_secretsmanager_secret_policy."))
                .collect(Collectors.toSet());
        var arn = "arn:aws:iam::" + estate.account() + ":role/" + role.name();
        return estate.made("aws_secretsmanager_secret_policy").stream()
                .filter(each -> beside.contains(each.address()))
                .flatMap(each -> Policy.in(each).stream())
                .flatMap(each -> each.statements().stream())
                .anyMatch(each -> each.deniesToOthers(READ, arn));
    }

    /** What may come later under one's own name is one's own, but for the owner's password. */
    private static boolean isAnothers(String secret, Set<String> wanted) {
        var own = wanted.stream().anyMatch(each -> secret.startsWith(each.replaceFirst("[^/]*$", "")));
        var ofOwner = secret.endsWith("/" + OWNER) || wanted.stream().allMatch(each -> each.endsWith("/" + OWNER));
        return !own || ofOwner && !secret.startsWith(SANDBOX);
    }

    /** All that are made or read, and one more of each service and of nobody that somebody may make. */
    private static Set<String> known(Estate estate) {
        var all = new TreeSet<String>();
        estate.made("aws_secretsmanager_secret").forEach(each -> all.add(each.text("name")));
        estate.cluster().of("ExternalSecret").forEach(each -> all.addAll(SecretsAreMade.read(each)));
        for (var each : List.copyOf(all)) all.add(each.replaceFirst("[^/]*$", "") + "new");
        all.addAll(List.of("fareline/new", "fareline/bookings/database", "another/booking/database"));
        return all;
    }

    private static Set<String> read(Estate estate, Bearer bearer) {
        return estate.cluster().of("ExternalSecret").stream()
                .filter(secret -> estate.cluster()
                        .objects()
                        .beside(secret, "SecretStore", secret.text("spec.secretStoreRef.name"))
                        .filter(bearer::isOf)
                        .isPresent())
                .flatMap(each -> SecretsAreMade.read(each).stream())
                .collect(Collectors.toSet());
    }

    private static String arn(Estate estate, String secret) {
        return "arn:aws:secretsmanager:" + estate.region() + ":" + estate.account() + ":secret:" + secret + "-AbCd12";
    }
}
