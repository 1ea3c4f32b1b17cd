locals {
  accounts = sort(distinct(concat([var.account_id], var.reachable_accounts)))

  # Who has a key of a stranger's account cannot carry anything out through an endpoint: it serves our principals only. What
  # those may do is said by their roles, so actions and resources are not said again.
  ours = {
    Sid       = "OurPrincipals"
    Effect    = "Allow"
    Principal = "*"
    Action    = "*"
    Resource  = "*"
    Condition = { StringEquals = { "aws:PrincipalAccount" = local.accounts } }
  }

  # A ServiceAccount that asks for its role is nobody yet, so the condition above would refuse it.
  entering = {
    Sid       = "ServiceAccountsTakeTheirRoles"
    Effect    = "Allow"
    Principal = "*"
    Action    = "sts:AssumeRoleWithWebIdentity"
    Resource  = [for account in local.accounts : "arn:aws:iam::${account}:role/fareline-*"]
  }

  # Objects of our accounts, for our principals. Besides them the layers of images, which registries hand out from buckets of
  # this region: ECR by signed addresses, Kubernetes' own to anybody.
  objects = {
    Sid       = "OurBuckets"
    Effect    = "Allow"
    Principal = "*"
    Action    = "s3:*"
    Resource  = "*"
    Condition = { StringEquals = { "aws:PrincipalAccount" = local.accounts, "aws:ResourceAccount" = local.accounts } }
  }

  layers = {
    Sid       = "LayersOfImages"
    Effect    = "Allow"
    Principal = "*"
    Action    = "s3:GetObject"
    Resource = [
      "arn:aws:s3:::prod-${var.region}-starport-layer-bucket/*",
      "arn:aws:s3:::prod-registry-k8s-io-${var.region}/*",
    ]
  }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = var.vpc_id
  service_name      = "com.amazonaws.${var.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = var.route_table_ids
  policy            = jsonencode({ Version = "2012-10-17", Statement = [local.objects, local.layers] })

  tags = { Name = "${var.name}-s3" }
}

resource "aws_security_group" "this" {
  name        = "${var.name}-endpoints"
  description = "Endpoints of AWS services, for nodes and pods"
  vpc_id      = var.vpc_id

  tags = { Name = "${var.name}-endpoints" }

  lifecycle {
    create_before_destroy = true
  }
}

# An endpoint answers and never calls, so nothing goes out.
resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "Nodes and pods"
  cidr_ipv4         = var.callers
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_endpoint" "this" {
  for_each = var.services

  vpc_id              = var.vpc_id
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = var.subnet_ids
  security_group_ids  = [aws_security_group.this.id]

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat([local.ours], [for statement in [local.entering] : statement if each.key == "sts"])
  })

  tags = { Name = "${var.name}-${each.key}" }
}
