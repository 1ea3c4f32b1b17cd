locals {
  index = { for position, zone in var.zones : zone => position }

  # Of a /16: a /22 a zone for what faces the internet, a /20 a zone for nodes and pods, a /22 a zone for the data. Each kind
  # lies in one range that policies can name: .0.0/20, .64.0/18 and .192.0/20.
  public  = { for zone, position in local.index : zone => cidrsubnet(var.cidr, 6, position) }
  private = { for zone, position in local.index : zone => cidrsubnet(var.cidr, 4, 4 + position) }
  data    = { for zone, position in local.index : zone => cidrsubnet(var.cidr, 6, 48 + position) }

  private_range = cidrsubnet(var.cidr, 2, 1)
  data_range    = cidrsubnet(var.cidr, 4, 12)
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true # Endpoints are found by AWS's own names.
  enable_dns_support   = true

  tags = { Name = var.name }
}

# What belongs to no group and no table would get these: they let nothing through.
resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.name}-default-closed" }
}

resource "aws_default_route_table" "this" {
  default_route_table_id = aws_vpc.this.default_route_table_id
  route                  = []

  tags = { Name = "${var.name}-default-closed" }
}

resource "aws_subnet" "public" {
  for_each = local.public

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value
  map_public_ip_on_launch = false # Load balancers and gateways bring their own addresses.

  tags = { Name = "${var.name}-public-${each.key}", "kubernetes.io/role/elb" = "1" }
}

resource "aws_subnet" "private" {
  for_each = local.private

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = { Name = "${var.name}-private-${each.key}", "kubernetes.io/role/internal-elb" = "1" }
}

resource "aws_subnet" "data" {
  for_each = local.data

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = { Name = "${var.name}-data-${each.key}" }
}
