mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/fareline-flow-logs-eu-central-1" }
  }
}

override_resource {
  target = aws_nat_gateway.this["eu-central-1a"]
  values = { id = "nat-a" }
}

override_resource {
  target = aws_nat_gateway.this["eu-central-1b"]
  values = { id = "nat-b" }
}

override_resource {
  target = aws_route_table.data
  values = { id = "rtb-data" }
}

override_resource {
  target = aws_default_route_table.this
  values = { id = "rtb-default" }
}

variables {
  name          = "fareline"
  account_id    = "111111111111"
  region        = "eu-central-1"
  cidr          = "10.20.0.0/16"
  zones         = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  nat_gateways  = 3
  log_key_arn   = "arn:aws:kms:eu-central-1:111111111111:key/logs"
  flow_log_days = 90
}

run "subnets_lie_where_policies_look_for_them" {
  command = plan

  assert {
    condition     = [for zone in var.zones : aws_subnet.public[zone].cidr_block] == ["10.20.0.0/22", "10.20.4.0/22", "10.20.8.0/22"]
    error_message = "Public subnets are not in 10.20.0.0/20."
  }

  assert {
    condition     = [for zone in var.zones : aws_subnet.private[zone].cidr_block] == ["10.20.64.0/20", "10.20.80.0/20", "10.20.96.0/20"]
    error_message = "Private subnets are not in 10.20.64.0/18."
  }

  assert {
    condition     = [for zone in var.zones : aws_subnet.data[zone].cidr_block] == ["10.20.192.0/22", "10.20.196.0/22", "10.20.200.0/22"]
    error_message = "Data subnets are not in 10.20.192.0/20, which istio/egress lets services reach."
  }

  assert {
    condition     = alltrue([for zone in var.zones : aws_subnet.data[zone].availability_zone == zone])
    error_message = "A subnet is in another zone than it says."
  }

  assert {
    condition = alltrue(flatten([for zone in var.zones : [
      lookup(aws_subnet.public[zone].tags, "kubernetes.io/role/elb", "") == "1",
      lookup(aws_subnet.private[zone].tags, "kubernetes.io/role/internal-elb", "") == "1",
      length([for tag in keys(aws_subnet.data[zone].tags) : tag if startswith(tag, "kubernetes.io/")]) == 0,
    ]]))
    error_message = "Load balancers find no subnet, or one of the data's."
  }

  assert {
    condition     = alltrue([for subnet in aws_subnet.public : !subnet.map_public_ip_on_launch])
    error_message = "Whatever starts in a public subnet gets a public address."
  }
}

run "nothing_is_open_by_default" {
  command   = apply
  state_key = "network"

  assert {
    condition     = length(aws_default_security_group.this.ingress) == 0 && length(aws_default_security_group.this.egress) == 0
    error_message = "The default security group lets something through."
  }

  assert {
    condition     = length(aws_default_route_table.this.route) == 0
    error_message = "The default route table leads somewhere."
  }
}

run "each_zone_leaves_by_its_own_gateway" {
  command   = apply
  state_key = "network"

  assert {
    condition     = aws_route.nat["eu-central-1a"].nat_gateway_id == "nat-a" && aws_route.nat["eu-central-1b"].nat_gateway_id == "nat-b"
    error_message = "The loss of one zone takes another's way out."
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 3 && length(aws_route_table.private) == 3
    error_message = "Not a gateway and a table for each zone."
  }
}

run "the_data_has_no_way_out" {
  command   = apply
  state_key = "network"

  assert {
    condition     = alltrue([for association in aws_route_table_association.data : association.route_table_id == "rtb-data"])
    error_message = "A data subnet has another route table."
  }

  assert {
    condition     = !contains(concat([aws_route.internet.route_table_id], [for route in aws_route.nat : route.route_table_id]), "rtb-data")
    error_message = "The data's route table leads out."
  }

  assert {
    condition = (
      toset([for rule in aws_network_acl.data.ingress : "${rule.cidr_block} ${rule.from_port}-${rule.to_port}"]) ==
      toset(["10.20.64.0/18 5432-5432", "10.20.64.0/18 6379-6379", "10.20.192.0/20 0-65535"])
    )
    error_message = "The lock around the data lets in others than pods to database and Redis."
  }

  assert {
    condition = (
      toset([for rule in aws_network_acl.data.egress : "${rule.cidr_block} ${rule.from_port}-${rule.to_port}"]) ==
      toset(["10.20.64.0/18 1024-65535", "10.20.192.0/20 0-65535"])
    )
    error_message = "The lock around the data lets out more than answers."
  }
}

run "flow_logs_are_whole_and_encrypted" {
  command   = apply
  state_key = "network"

  assert {
    condition     = aws_flow_log.this.traffic_type == "ALL" && aws_flow_log.this.vpc_id == aws_vpc.this.id
    error_message = "Part of the traffic is not noted."
  }

  assert {
    condition     = aws_cloudwatch_log_group.flow.kms_key_id == var.log_key_arn && aws_cloudwatch_log_group.flow.retention_in_days == 90
    error_message = "Flow logs are not encrypted with the key or not kept as told."
  }

  assert {
    condition     = one([for s in jsondecode(aws_iam_role.flow.assume_role_policy).Statement : s.Condition.StringEquals["aws:SourceAccount"]]) == "111111111111"
    error_message = "The service could take the role for another account."
  }

  assert {
    condition     = aws_flow_log.this.log_destination == "arn:aws:logs:eu-central-1:111111111111:log-group:/fareline/flow-logs"
    error_message = "Flow logs go to another group."
  }
}

run "end" {
  command   = apply
  state_key = "network"

  module {
    source = "../nothing"
  }
}

run "one_gateway_serves_all" {
  command   = apply
  state_key = "one-gateway"

  variables {
    nat_gateways = 1
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && alltrue([for route in aws_route.nat : route.nat_gateway_id == "nat-a"])
    error_message = "With one gateway all zones leave by the first."
  }
}

run "end_of_one_gateway" {
  command   = apply
  state_key = "one-gateway"

  module {
    source = "../nothing"
  }
}

run "two_zones_are_refused" {
  command = plan

  variables {
    zones = ["eu-central-1a", "eu-central-1b", "eu-central-1b"]
  }

  expect_failures = [var.zones]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    cidr          = "10.20.0.0/20"
    zones         = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    nat_gateways  = 2
    flow_log_days = 7
  }

  expect_failures = [var.cidr, var.zones, var.nat_gateways, var.flow_log_days]
}
