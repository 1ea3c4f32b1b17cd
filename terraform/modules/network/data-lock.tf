# A second lock around the data, for the day on which a security group is wrong. It keeps no state, so answers have rules of their
# own. The other subnets have none: what goes there is said by security groups and network policies, more exactly.
locals {
  data_ports = { database = 5432, redis = 6379 }
}

resource "aws_network_acl" "data" {
  vpc_id     = aws_vpc.this.id
  subnet_ids = [for subnet in aws_subnet.data : subnet.id]

  dynamic "ingress" {
    for_each = values(local.data_ports)

    content {
      rule_no    = 100 + ingress.key
      action     = "allow"
      protocol   = "tcp"
      cidr_block = local.private_range
      from_port  = ingress.value
      to_port    = ingress.value
    }
  }

  # Members of a cluster among themselves.
  ingress {
    rule_no    = 200
    action     = "allow"
    protocol   = "tcp"
    cidr_block = local.data_range
    from_port  = 0
    to_port    = 65535
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    cidr_block = local.private_range
    from_port  = 1024
    to_port    = 65535
  }

  egress {
    rule_no    = 200
    action     = "allow"
    protocol   = "tcp"
    cidr_block = local.data_range
    from_port  = 0
    to_port    = 65535
  }

  tags = { Name = "${var.name}-data" }
}
