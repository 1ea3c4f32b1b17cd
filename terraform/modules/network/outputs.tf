output "vpc_id" {
  description = "The network"
  value       = aws_vpc.this.id
}

output "public_subnet_ids" {
  description = "Subnets of public load balancers, in the order of the zones"
  value       = [for zone in var.zones : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  description = "Subnets of nodes and pods, in the order of the zones"
  value       = [for zone in var.zones : aws_subnet.private[zone].id]
}

output "private_subnets_by_zone" {
  description = "Subnet of nodes and pods by zone"
  value       = { for zone, subnet in aws_subnet.private : zone => subnet.id }
}

output "data_subnet_ids" {
  description = "Subnets of databases and caches, in the order of the zones"
  value       = [for zone in var.zones : aws_subnet.data[zone].id]
}

output "private_range" {
  description = "Range that has all subnets of nodes and pods"
  value       = local.private_range
}

output "private_route_table_ids" {
  description = "Route tables of nodes and pods"
  value       = [for zone in var.zones : aws_route_table.private[zone].id]
}

output "nat_addresses" {
  description = "Addresses from which everything of ours calls others, by zone"
  value       = { for zone, address in aws_eip.nat : zone => address.public_ip }
}
