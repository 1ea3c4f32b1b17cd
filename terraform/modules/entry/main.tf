resource "aws_security_group" "this" {
  name        = var.name
  description = var.description
  vpc_id      = var.vpc_id

  # The load balancer controller looks for a group by this tag, and not by the group's own name.
  tags = { Name = var.name }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "HTTPS"
  cidr_ipv4         = var.callers.cidr
  prefix_list_id    = var.callers.prefix_list_id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# To the proxies and their health checks, and nowhere else.
resource "aws_vpc_security_group_egress_rule" "target" {
  for_each = var.target_ports

  security_group_id = aws_security_group.this.id
  description       = each.key
  cidr_ipv4         = var.targets
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
}
