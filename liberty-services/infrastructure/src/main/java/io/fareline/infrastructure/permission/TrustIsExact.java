package io.fareline.infrastructure.permission;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.policy.Role;
import io.fareline.infrastructure.policy.Statement;
import io.fareline.manifests.check.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A role is taken by one of three: a service of AWS that is known here, one identity of one OIDC provider with the audience
 * of STS, or Atlantis, which says in which environment it means to act.
 */
public final class TrustIsExact implements Check {
    private static final String ATLANTIS = "arn:aws:iam::444444444444:role/fareline-atlantis";
    private static final String ACCOUNT = "arn:aws:iam::444444444444:root";
    private static final Set<String> SERVICES = Set.of(
            "ec2.amazonaws.com",
            "eks.amazonaws.com",
            "lambda.amazonaws.com",
            "monitoring.rds.amazonaws.com",
            "s3.amazonaws.com",
            "vpc-flow-logs.amazonaws.com");
    private static final String PROVIDER = "oidc-provider/";

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        for (var role : Role.of(estate)) {
            if (role.trust().statements().isEmpty())
                faults.add(role.resource().id() + " has no trust that can be read");
            for (var statement : role.trust().statements())
                for (var fault : faults(estate, role, statement))
                    faults.add(role.resource().id() + " " + fault);
        }
        return faults.all();
    }

    private static List<String> faults(Estate estate, Role role, Statement statement) {
        if (!statement.isAllow()) return List.of();
        if (statement.isInverted() || statement.principals().size() != 1)
            return List.of("trusts not exactly one: " + statement.root().path("Principal"));
        var who = statement.principals().getFirst();
        return switch (who.getKey()) {
            case "Service" ->
                SERVICES.contains(who.getValue())
                        ? actions(statement, "sts:AssumeRole")
                        : List.of("trusts the service " + who.getValue() + ", which nobody has judged");
            case "Federated" -> federated(statement, who.getValue());
            case "AWS" -> atlantis(estate, role, statement, who.getValue());
            default -> List.of("trusts " + who);
        };
    }

    private static List<String> federated(Statement statement, String provider) {
        var faults = new ArrayList<>(actions(statement, "sts:AssumeRoleWithWebIdentity"));
        // In which account it is says the cluster's stack, which is a mock here.
        var host = provider.substring(provider.indexOf(PROVIDER) + PROVIDER.length());
        if (!provider.matches("arn:aws:iam::[0-9]{12}:" + PROVIDER + ".+")) faults.add("trusts " + provider);
        var conditions = statement.conditions();
        var subject = conditions.getOrDefault("StringEquals " + host + ":sub", List.of());
        if (subject.size() != 1 || subject.getFirst().matches(".*[*?].*"))
            faults.add("is for not exactly one identity: " + conditions);
        if (!conditions.getOrDefault("StringEquals " + host + ":aud", List.of()).equals(List.of("sts.amazonaws.com")))
            faults.add("takes tokens that are not for STS: " + conditions);
        return faults;
    }

    private static List<String> atlantis(Estate estate, Role role, Statement statement, String who) {
        var faults = new ArrayList<>(actions(statement, "sts:AssumeRole"));
        // By its name, or by its account and a condition on its name.
        var conditions = new TreeMap<>(statement.conditions());
        var named = who.equals(ATLANTIS)
                || who.equals(ACCOUNT) && List.of(ATLANTIS).equals(conditions.remove("ArnEquals aws:PrincipalArn"));
        if (!named || !role.name().startsWith("fareline-terraform-")) faults.add("trusts " + who);
        if (!conditions.equals(Map.of("StringEquals sts:ExternalId", List.of(estate.owner()))))
            faults.add("does not ask for the external id " + estate.owner() + ": " + conditions);
        return faults;
    }

    private static List<String> actions(Statement statement, String only) {
        return statement.actions().equals(List.of(only))
                ? List.of()
                : List.of("may be taken by " + statement.actions().stream().collect(Collectors.joining(", ")));
    }
}
