package io.fareline.infrastructure.permission;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.policy.Role;
import io.fareline.infrastructure.policy.Statement;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * No role may do everything of anything, and what it may do to all resources is to look, or what AWS knows no resource for,
 * or bound by a condition. Policies that AWS keeps are judged by name, since it changes them. One role is wider: that which
 * applies what was reviewed.
 */
public final class PermissionsAreNarrow implements Check {
    private static final String APPLY = "fareline-terraform-apply";
    private static final String PLAN = "fareline-terraform-plan";
    private static final String AWS = "arn:aws:iam::aws:policy/";
    private static final Set<String> JUDGED = Set.of(
            AWS + "AmazonEKSClusterPolicy",
            AWS + "AmazonEKSWorkerNodePolicy",
            AWS + "AmazonEC2ContainerRegistryReadOnly",
            AWS + "AmazonEC2ContainerRegistryPullOnly",
            AWS + "AmazonEKS_CNI_Policy",
            AWS + "AmazonSSMManagedInstanceCore",
            AWS + "service-role/AmazonEBSCSIDriverPolicy",
            AWS + "service-role/AmazonRDSEnhancedMonitoringRole");
    /** Looks. */
    private static final Pattern LOOKS = Pattern.compile("[a-z0-9-]+:(Describe|List|Get)[A-Za-z*]*");

    /** Looks too, by its name, and reveals what is kept. */
    private static final List<String> REVEAL = List.of(
            "dynamodb:GetItem",
            "ec2:GetConsoleOutput",
            "ec2:GetPasswordData",
            "ecr:GetDownloadUrlForLayer",
            "logs:GetLogEvents",
            "s3:GetObject",
            "secretsmanager:GetSecretValue",
            "ssm:GetParameter",
            "sts:GetFederationToken");
    /** AWS knows no resource for these. */
    private static final Set<String> WHOLE = Set.of(
            "ecr:GetAuthorizationToken",
            "kms:ListAliases",
            "s3:ListAllMyBuckets",
            "secretsmanager:ListSecrets",
            "sts:GetCallerIdentity",
            "elasticloadbalancing:SetWebAcl",
            "cloudwatch:PutMetricData");

    /** A function is attached to the network by interfaces that are not there yet. */
    private static final Set<String> OF_FUNCTIONS = Set.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:UnassignPrivateIpAddresses");

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        for (var role : Role.of(estate)) {
            for (var policy : role.managed())
                if (!JUDGED.contains(policy) && !(role.name().equals(PLAN) && policy.equals(AWS + "ReadOnlyAccess")))
                    faults.add(role.resource().id() + " has the policy " + policy + ", which nobody has judged");
            if (role.name().equals(APPLY)) continue;
            role.policies().stream()
                    .flatMap(each -> each.statements().stream())
                    .filter(Statement::isAllow)
                    .forEach(statement -> judge(role, statement, faults));
        }
        return faults.all();
    }

    private static void judge(Role role, Statement statement, Faults faults) {
        if (statement.isInverted()) faults.add(role.resource().id() + " may do all but some: " + statement.root());
        for (var action : statement.actions()) {
            if (action.equals("*") || action.endsWith(":*"))
                faults.add(role.resource().id() + " may do everything: " + action);
            else if (statement.resources().contains("*") && !statement.hasCondition() && !mayBeOfAll(role, action))
                faults.add(role.resource().id() + " may " + action + " of everything");
        }
    }

    private static boolean mayBeOfAll(Role role, String action) {
        var isFunction = role.trust().statements().stream()
                .anyMatch(each -> each.principals().contains(Map.entry("Service", "lambda.amazonaws.com")));
        return WHOLE.contains(action)
                || isFunction && OF_FUNCTIONS.contains(action)
                || LOOKS.matcher(action).matches() && REVEAL.stream().noneMatch(each -> Statement.covers(action, each));
    }
}
