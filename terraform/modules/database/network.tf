# No rule lets anything out: Aurora needs none. Rotation adds the rule that lets it in, beside its own.
resource "aws_security_group" "this" {
  name        = "${var.name}-database"
  description = "PostgreSQL: in from its clients, out to nobody"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-database" }
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  for_each = var.client_security_group_ids

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value
  description                  = each.key
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}
