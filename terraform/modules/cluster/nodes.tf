locals {
  # No shell on a node: neither the container for administrators nor the one for Systems Manager.
  bottlerocket = <<-TOML
    [settings.host-containers.admin]
    enabled = false

    [settings.host-containers.control]
    enabled = false

    [settings.kernel]
    lockdown = "integrity"
  TOML
}

resource "aws_launch_template" "node" {
  name                   = "${var.name}-node"
  description            = "Bottlerocket, which EKS adds the image and the cluster's name to"
  update_default_version = true
  user_data              = base64encode(local.bottlerocket)
  vpc_security_group_ids = [aws_security_group.node.id]

  # One hop is the node itself and pods on its network; an answer to a pod of its own address would need two. So no pod
  # gets the node's role, and controllers are told region and network instead of asking.
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
    instance_metadata_tags      = "disabled"
  }

  # The first disk is the system, which is read only; the second has images, logs and emptyDirs.
  dynamic "block_device_mappings" {
    for_each = { "/dev/xvda" = 4, "/dev/xvdb" = var.nodes.disk_gib }

    content {
      device_name = block_device_mappings.key

      ebs {
        volume_type           = "gp3"
        volume_size           = block_device_mappings.value
        encrypted             = true
        kms_key_id            = var.keys.data
        delete_on_termination = true
      }
    }
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume", "network-interface"])

    content {
      resource_type = tag_specifications.value
      tags          = merge(var.tags, { Name = "${var.name}-node" })
    }
  }
}

# One group a zone: a disk is in one zone, and the autoscaler must be able to ask for a node just there.
resource "aws_eks_node_group" "this" {
  for_each = var.vpc.subnets_by_zone

  cluster_name    = aws_eks_cluster.this.name
  node_group_name = each.key
  node_role_arn   = aws_iam_role.node.arn
  subnet_ids      = [each.value]

  version         = var.kubernetes_version
  ami_type        = "BOTTLEROCKET_x86_64"
  release_version = var.nodes.release
  capacity_type   = "ON_DEMAND"
  instance_types  = var.nodes.instance_types

  # The same in all zones, or the autoscaler would not take the groups for similar and balance them. EKS tells it the
  # labels, and tags the groups as this cluster's.
  labels = { "fareline.io/nodes" = "general" }

  launch_template {
    id      = aws_launch_template.node.id
    version = aws_launch_template.node.latest_version
  }

  scaling_config {
    min_size     = var.nodes.minimum
    desired_size = var.nodes.initial
    max_size     = var.nodes.maximum
  }

  # One at a time, and never by force: budgets say when the next pod may go.
  force_update_version = false
  update_config { max_unavailable = 1 }
  node_repair_config { enabled = true }

  lifecycle {
    # How many there are just now is the autoscaler's.
    ignore_changes = [scaling_config[0].desired_size]
  }

  depends_on = [
    aws_eks_addon.before_nodes,
    aws_iam_role_policy_attachment.node,
    aws_kms_grant.autoscaling,
    aws_vpc_security_group_egress_rule.node,
    aws_vpc_security_group_ingress_rule.control_plane,
    aws_vpc_security_group_ingress_rule.node,
  ]
}
