mock_provider "aws" {
  mock_resource "aws_eks_cluster" {
    defaults = { identity = [{ oidc = [{ issuer = "https://oidc.eks.example/id/A" }] }] }
  }
  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.example/id/A" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 7 }
  }
}

variables {
  name               = "fareline"
  region             = "eu-central-1"
  account_id         = "111111111111"
  kubernetes_version = "1.33"
  addon_versions = {
    vpc_cni    = "v1.20.2-eksbuild.1"
    coredns    = "v1.12.4-eksbuild.1"
    kube_proxy = "v1.33.3-eksbuild.6"
    ebs_csi    = "v1.50.1-eksbuild.1"
  }
  vpc = {
    id              = "vpc-1"
    cidr            = "10.20.0.0/16"
    subnets_by_zone = { eu-central-1a = "subnet-a", eu-central-1b = "subnet-b", eu-central-1c = "subnet-c" }
  }
  api_cidrs = ["10.99.0.0/20"]
  keys = {
    secrets = "arn:aws:kms:eu-central-1:111111111111:key/secrets"
    logs    = "arn:aws:kms:eu-central-1:111111111111:key/logs"
    data    = "arn:aws:kms:eu-central-1:111111111111:key/data"
  }
  log_retention_days = 90
  access = {
    administrators = { principal = "arn:aws:iam::111111111111:role/administrator", policy = "AmazonEKSClusterAdminPolicy" }
    atlantis       = { principal = "arn:aws:iam::111111111111:role/fareline-terraform-apply", policy = "AmazonEKSViewPolicy" }
  }
  nodes = {
    instance_types = ["m6i.xlarge"]
    release        = "1.54.0-5043decc"
    disk_gib       = 60
    minimum        = 1
    initial        = 2
    maximum        = 4
  }
  service_linked_roles = ["autoscaling.amazonaws.com"]
  tags                 = { Project = "fareline" }
}

run "the_control_plane_is_closed_logged_and_encrypted" {
  command = apply

  assert {
    condition     = !aws_eks_cluster.this.vpc_config[0].endpoint_public_access && aws_eks_cluster.this.vpc_config[0].endpoint_private_access
    error_message = "The API server is reached from inside only."
  }

  assert {
    condition     = aws_eks_cluster.this.enabled_cluster_log_types == toset(["api", "audit", "authenticator", "controllerManager", "scheduler"])
    error_message = "All five logs are written."
  }

  assert {
    condition = (aws_cloudwatch_log_group.this.name == "/aws/eks/fareline/cluster" && aws_cloudwatch_log_group.this.kms_key_id == var.keys.logs
    && aws_cloudwatch_log_group.this.retention_in_days == 90)
    error_message = "Logs go to the group that EKS writes to, with our key and an end."
  }

  assert {
    condition = (aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == var.keys.secrets
    && aws_eks_cluster.this.encryption_config[0].resources == toset(["secrets"]))
    error_message = "Secrets are encrypted by the key for secrets."
  }

  assert {
    condition = (aws_eks_cluster.this.access_config[0].authentication_mode == "API"
    && !aws_eks_cluster.this.access_config[0].bootstrap_cluster_creator_admin_permissions)
    error_message = "Access is by entries alone."
  }

  assert {
    condition = { for who, entry in aws_eks_access_policy_association.this : entry.principal_arn => entry.policy_arn } == {
      "arn:aws:iam::111111111111:role/administrator"            = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
      "arn:aws:iam::111111111111:role/fareline-terraform-apply" = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
    }
    error_message = "Those who are named have what is named."
  }
}

run "nodes_have_no_door_and_their_disks_are_encrypted" {
  command = apply

  assert {
    condition = (aws_launch_template.node.metadata_options[0].http_tokens == "required"
    && aws_launch_template.node.metadata_options[0].http_put_response_hop_limit == 1)
    error_message = "Metadata is for the node alone, and by token."
  }

  assert {
    condition     = aws_launch_template.node.key_name == null && alltrue([for group in aws_eks_node_group.this : length(group.remote_access) == 0])
    error_message = "There is no SSH."
  }

  assert {
    condition     = length(regexall("enabled = false", base64decode(aws_launch_template.node.user_data))) == 2
    error_message = "Neither host container of Bottlerocket runs."
  }

  assert {
    condition = alltrue([
      for disk in aws_launch_template.node.block_device_mappings[*].ebs[0] :
      disk.encrypted == "true" && disk.kms_key_id == var.keys.data && disk.volume_type == "gp3"
    ]) && aws_launch_template.node.block_device_mappings[*].device_name == tolist(["/dev/xvda", "/dev/xvdb"])
    error_message = "Both disks are gp3, encrypted by our key."
  }

  assert {
    condition = { for zone, group in aws_eks_node_group.this : zone => group.subnet_ids } == {
      eu-central-1a = toset(["subnet-a"])
      eu-central-1b = toset(["subnet-b"])
      eu-central-1c = toset(["subnet-c"])
    }
    error_message = "There is a group in each zone, in no other zone."
  }

  assert {
    condition = alltrue([
      for group in aws_eks_node_group.this :
      group.ami_type == "BOTTLEROCKET_x86_64" && group.release_version == "1.54.0-5043decc" && group.version == "1.33" &&
      group.update_config[0].max_unavailable == 1 && !group.force_update_version &&
      group.scaling_config[0] == { desired_size = 2, max_size = 4, min_size = 1 }
    ])
    error_message = "Nodes are pinned, change one at a time and are as many as the values say."
  }

  assert {
    condition     = length(distinct([for group in aws_eks_node_group.this : group.labels])) == 1
    error_message = "Groups that differ in labels are not balanced."
  }

  assert {
    condition = (aws_kms_grant.autoscaling.key_id == var.keys.data && endswith(aws_kms_grant.autoscaling.grantee_principal, "/AWSServiceRoleForAutoScaling")
    && contains(aws_kms_grant.autoscaling.operations, "CreateGrant"))
    error_message = "Autoscaling may open the disks of the nodes that it starts."
  }

  assert {
    condition     = aws_ebs_encryption_by_default.this.enabled && aws_ebs_default_kms_key.this.key_arn == var.keys.data
    error_message = "Disks of claims are encrypted by our key."
  }
}

run "nobody_from_outside_comes_in" {
  command = apply

  assert {
    condition = alltrue([
      for rule in concat(values(aws_vpc_security_group_ingress_rule.node), values(aws_vpc_security_group_ingress_rule.people), [aws_vpc_security_group_ingress_rule.control_plane]) :
      rule.cidr_ipv6 == null && (rule.cidr_ipv4 == null || contains(["10.20.0.0/16", "10.99.0.0/20"], coalesce(rule.cidr_ipv4, "none")))
    ])
    error_message = "Inbound is from groups of ours, the network and the VPN."
  }

  assert {
    condition     = alltrue([for rule in aws_vpc_security_group_ingress_rule.people : rule.from_port == 443 && rule.to_port == 443 && rule.ip_protocol == "tcp"])
    error_message = "People reach the API server and nothing else."
  }

  assert {
    condition = alltrue([
      for rule in aws_vpc_security_group_egress_rule.node :
      rule.cidr_ipv4 != "0.0.0.0/0" || contains([443, 53], coalesce(rule.from_port, -1))
    ])
    error_message = "Outside, nodes speak TLS and ask for names."
  }

  assert {
    condition     = aws_security_group.node.tags["kubernetes.io/cluster/fareline"] == "owned"
    error_message = "The load-balancer controller finds the pods' group by its tag."
  }
}

run "what_eks_installs_is_pinned_and_obeys_policies" {
  command = apply

  assert {
    condition = { for name, addon in merge(aws_eks_addon.before_nodes, aws_eks_addon.on_nodes) : name => addon.addon_version } == {
      vpc-cni            = "v1.20.2-eksbuild.1"
      kube-proxy         = "v1.33.3-eksbuild.6"
      coredns            = "v1.12.4-eksbuild.1"
      aws-ebs-csi-driver = "v1.50.1-eksbuild.1"
    }
    error_message = "Four add-ons, each with its version."
  }

  assert {
    condition     = jsondecode(aws_eks_addon.before_nodes["vpc-cni"].configuration_values).enableNetworkPolicy == "true"
    error_message = "Without it the network policies are read by nobody."
  }

  assert {
    condition     = aws_eks_addon.before_nodes["vpc-cni"].service_account_role_arn != null && aws_eks_addon.on_nodes["aws-ebs-csi-driver"].service_account_role_arn != null
    error_message = "Addresses and disks are not done with the node's role."
  }

  assert {
    condition     = keys(aws_iam_role_policy_attachment.node) == ["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy"]
    error_message = "A node joins and pulls, and may do nothing else."
  }

  assert {
    condition     = endswith(aws_iam_role.node.name, "-eu-central-1") && endswith(aws_iam_role.control_plane.name, "-eu-central-1")
    error_message = "A second cluster of the account would want the same names."
  }

  assert {
    condition     = output.oidc_issuer == "oidc.eks.example/id/A" && aws_iam_openid_connect_provider.this.client_id_list == toset(["sts.amazonaws.com"])
    error_message = "The issuer is a name, and tokens are for STS."
  }
}
