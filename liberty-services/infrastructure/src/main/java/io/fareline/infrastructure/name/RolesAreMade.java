package io.fareline.infrastructure.name;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.policy.Role;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every ServiceAccount that bears a role finds it in its own account, trusting it alone; and no role waits for nobody. */
public final class RolesAreMade implements Check {
    /** EKS makes these accounts with its add-ons. */
    private static final Map<String, String> ADD_ONS =
            Map.of("kube-system/ebs-csi-controller-sa", "aws-ebs-csi-driver", "kube-system/aws-node", "vpc-cni");

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        var roles = Role.of(estate);
        var bearers = Bearer.of(estate);
        for (var each : bearers) {
            if (!each.roleAccount().equals(estate.account()))
                faults.add(each.id() + " bears " + each.role() + ", which is not of the account " + estate.account());
            var role = roles.stream()
                    .filter(one -> one.name().equals(each.roleName()))
                    .findFirst();
            if (role.isEmpty()) faults.add(each.id() + " bears " + each.role() + ", which nothing makes");
            else if (!role.get().serviceAccount().equals(Optional.of(each.account())))
                faults.add(each.id() + " bears " + each.role() + ", which trusts "
                        + role.get().serviceAccount().orElse("no ServiceAccount"));
            else if (!trusts(role.get(), estate.region()))
                faults.add(each.id() + " bears " + each.role() + ", which trusts no cluster in " + estate.region());
        }
        var borne = bearers.stream().map(Bearer::roleName).collect(Collectors.toSet());
        var addOns = estate.made("aws_eks_addon").stream()
                .map(each -> each.text("addon_name"))
                .collect(Collectors.toSet());
        for (var role : roles)
            role.serviceAccount()
                    .filter(_ -> !borne.contains(role.name()))
                    .filter(account -> !ADD_ONS.containsKey(account) || !addOns.contains(ADD_ONS.get(account)))
                    .ifPresent(account -> faults.add(
                            role.resource().id() + " makes " + role.name() + ", which " + account + " does not bear"));
        return faults.all();
    }

    /** A cluster's issuer has its region in its name. */
    private static boolean trusts(Role role, String region) {
        return role.trust().statements().stream()
                .flatMap(each -> each.principals().stream())
                .anyMatch(each -> each.getValue().contains("/oidc.eks." + region + "."));
    }
}
