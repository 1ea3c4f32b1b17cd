output "vpc_id" {
  description = "The network"
  value       = module.network.vpc_id
}

output "vpc_cidr" {
  description = "Addresses of the network"
  value       = var.cidr
}

output "public_subnet_ids" {
  description = "Subnets of public load balancers, in the order of the zones"
  value       = module.network.public_subnet_ids
}

output "private_subnet_ids" {
  description = "Subnets of nodes and pods, in the order of the zones"
  value       = module.network.private_subnet_ids
}

output "private_subnets_by_zone" {
  description = "Subnet of nodes and pods by zone"
  value       = module.network.private_subnets_by_zone
}

output "data_subnet_ids" {
  description = "Subnets of databases and caches, in the order of the zones"
  value       = module.network.data_subnet_ids
}

output "nat_addresses" {
  description = "Addresses from which we call others, by zone; whoever lets in by address has to know them"
  value       = module.network.nat_addresses
}

output "key_arns" {
  description = "Keys: data, secrets, logs, registry, and signing where images are pushed"
  value       = { for name, key in module.key : name => key.arn }
}

output "public_zone_id" {
  description = "Public zone"
  value       = module.zones.public_zone_id
}

output "public_zone_name" {
  description = "Name of the public zone"
  value       = var.public_zone
}

output "public_zone_name_servers" {
  description = "Name servers of the public zone, for delegations of the zone above"
  value       = module.zones.public_name_servers
}

output "private_zone_id" {
  description = "Private zone of the network"
  value       = module.zones.private_zone_id
}

output "private_zone_name" {
  description = "Name of the private zone"
  value       = module.zones.private_zone_name
}

output "page_topic_arn" {
  description = "Topic of alarms that page"
  value       = module.topic["page"].arn
}

output "work_topic_arn" {
  description = "Topic of alarms that are work"
  value       = module.topic["work"].arn
}

output "web_entry_security_group_id" {
  description = "Security group of the load balancer behind CloudFront"
  value       = module.web_entry.security_group_id
}

output "partner_entry_security_group_id" {
  description = "Security group of the partners' load balancer"
  value       = module.partner_entry.security_group_id
}

output "loki_bucket" {
  description = "Bucket in which Loki keeps logs"
  value       = module.loki.name
}

output "access_log_bucket" {
  description = "Bucket of access logs"
  value       = module.access_logs.name
}

output "repository_urls" {
  description = "Where each image is"
  value       = module.registry.repository_urls
}

output "package_buckets" {
  description = "Buckets of packages by region; none where none are built"
  value = tomap(merge(
    { for bucket in module.packages : var.region => bucket.name },
    { for bucket in module.recovery_packages : var.recovery_region => bucket.name },
  ))
}
