# Without these a node is never ready.
resource "aws_eks_addon" "before_nodes" {
  for_each = {
    vpc-cni = {
      version = var.addon_versions.vpc_cni
      role    = module.network_role.arn
      # The policies in istio/egress are obeyed by this agent; without it they would be read by nobody.
      values = { enableNetworkPolicy = "true" }
    }
    kube-proxy = {
      version = var.addon_versions.kube_proxy
      role    = null
      values  = {}
    }
  }

  cluster_name             = aws_eks_cluster.this.name
  addon_name               = each.key
  addon_version            = each.value.version
  service_account_role_arn = each.value.role
  configuration_values     = jsonencode(each.value.values)

  # What is changed by hand in the cluster is changed back.
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}

# These need nodes to run on.
resource "aws_eks_addon" "on_nodes" {
  for_each = {
    coredns = {
      version = var.addon_versions.coredns
      role    = null
      values  = { autoScaling = { enabled = true, minReplicas = 3, maxReplicas = 9 } }
    }
    aws-ebs-csi-driver = {
      version = var.addon_versions.ebs_csi
      role    = module.disk_role.arn
      values  = { controller = { region = var.region } }
    }
  }

  cluster_name             = aws_eks_cluster.this.name
  addon_name               = each.key
  addon_version            = each.value.version
  service_account_role_arn = each.value.role
  configuration_values     = jsonencode(each.value.values)

  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"

  depends_on = [aws_eks_node_group.this]
}
