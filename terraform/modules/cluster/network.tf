locals {
  # EKS makes this group for the control plane's own interfaces.
  control_plane_group = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id

  anywhere = "0.0.0.0/0"
}

# Nodes, and pods, which have addresses of the same interfaces. Rules are resources of their own, so that those which the
# load-balancer controller adds for its targets stay.
resource "aws_security_group" "node" {
  name        = "${var.name}-node"
  description = "Nodes and pods"
  vpc_id      = var.vpc.id

  # The load-balancer controller looks for the one group with this tag on a pod's interface.
  tags = {
    Name                                = "${var.name}-node"
    "kubernetes.io/cluster/${var.name}" = "owned"
  }
}

resource "aws_vpc_security_group_ingress_rule" "node" {
  for_each = {
    nodes         = { group = aws_security_group.node.id, protocol = "-1", from = null, to = null, why = "Pods, whose calls network policies narrow" }
    control-plane = { group = local.control_plane_group, protocol = "tcp", from = 1025, to = 65535, why = "The kubelet, and webhooks at the ports of their pods" }
  }

  security_group_id            = aws_security_group.node.id
  referenced_security_group_id = each.value.group
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.from
  to_port                      = each.value.to
  description                  = each.value.why
}

resource "aws_vpc_security_group_egress_rule" "node" {
  for_each = {
    nodes      = { group = aws_security_group.node.id, cidr = null, protocol = "-1", port = null, why = "Pods, whose calls network policies narrow" }
    https      = { group = null, cidr = local.anywhere, protocol = "tcp", port = 443, why = "API server, AWS, registries, Git, the payment provider" }
    database   = { group = null, cidr = var.vpc.cidr, protocol = "tcp", port = 5432, why = "PostgreSQL" }
    redis      = { group = null, cidr = var.vpc.cidr, protocol = "tcp", port = 6379, why = "Redis" }
    names      = { group = null, cidr = local.anywhere, protocol = "udp", port = 53, why = "cert-manager asks the zone's own servers" }
    long-names = { group = null, cidr = local.anywhere, protocol = "tcp", port = 53, why = "The same for long answers" }
  }

  security_group_id            = aws_security_group.node.id
  referenced_security_group_id = each.value.group
  cidr_ipv4                    = each.value.cidr
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.port
  to_port                      = each.value.port
  description                  = each.value.why
}

# The API server: for nodes and whatever else is in the network, and for people from the VPN.
resource "aws_vpc_security_group_ingress_rule" "control_plane" {
  security_group_id            = local.control_plane_group
  referenced_security_group_id = aws_security_group.node.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  description                  = "Nodes and pods"
}

resource "aws_vpc_security_group_ingress_rule" "people" {
  for_each = setunion([var.vpc.cidr], var.api_cidrs)

  security_group_id = local.control_plane_group
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = each.value == var.vpc.cidr ? "The network" : "The VPN"
}
