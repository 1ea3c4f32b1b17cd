locals {
  control_plane_logs = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  issuer             = trimprefix(aws_eks_cluster.this.identity[0].oidc[0].issuer, "https://")
}

# EKS writes to a group of this name, and would make one without key and end itself.
resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/eks/${var.name}/cluster"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.keys.logs
}

resource "aws_eks_cluster" "this" {
  name     = var.name
  version  = var.kubernetes_version
  role_arn = aws_iam_role.control_plane.arn

  enabled_cluster_log_types = local.control_plane_logs
  # The add-ons come from here, with a version and with network policies.
  bootstrap_self_managed_addons = false

  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  vpc_config {
    subnet_ids              = values(var.vpc.subnets_by_zone)
    endpoint_private_access = true
    endpoint_public_access  = false
  }

  encryption_config {
    resources = ["secrets"]
    provider { key_arn = var.keys.secrets }
  }

  # We raise the version, dev first. AWS would do it without asking on the day that standard support ends; being late
  # costs money instead.
  upgrade_policy { support_type = "EXTENDED" }

  depends_on = [aws_cloudwatch_log_group.this, aws_iam_role_policy_attachment.control_plane]
}

# By this ServiceAccounts take roles (modules/workload-role).
resource "aws_iam_openid_connect_provider" "this" {
  url            = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_eks_access_entry" "this" {
  for_each = var.access

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = each.value.principal
  type          = "STANDARD"
}

resource "aws_eks_access_policy_association" "this" {
  for_each = var.access

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.this[each.key].principal_arn
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/${each.value.policy}"

  access_scope { type = "cluster" }
}
